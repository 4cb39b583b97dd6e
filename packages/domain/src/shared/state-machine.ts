/** One legal step of something that has a state; `act` names what happens where two steps lead the same way. */
export type Step<State extends string, Act extends string = string> = { from: State; act: Act; to: State }

/** What can happen to something with a state: where it begins and every step from there. What is not here cannot happen. */
export type StateMachine<State extends string, Act extends string = string> = {
  starts: readonly State[]
  steps: readonly Step<State, Act>[]
}
