import type { AnyTRPCRouter } from '@trpc/server'

import type { Deps, Mail } from '../deps.ts'
import type { EventConsumer } from '../events/consumer.ts'
import type { DomainEvent } from '../events/outbox.ts'
import type { JobDeclaration } from '../jobs/job.ts'
import type { OutboxRow } from '@duijie/database/tables/record.table.ts'
import type { Contributions } from './contributions.ts'
import type { Invariant } from '../verify/invariant.ts'
import type { HttpRoute } from './http-route.ts'
import type { Subject } from './subject.ts'

/** The areas from left to right: each may need what stands before it, never what comes after. */
export const areas = ['identity', 'market', 'brokering', 'exchange', 'programmes', 'trust', 'insight', 'desk'] as const

export type Area = (typeof areas)[number]

/** Somebody who follows the outbox, made once when the process starts. */
export type ConsumerDeclaration = {
  name: string
  /** An index that people read from: a start waits until it has caught up, and `/readyz` says how far it is behind. */
  isIndex: boolean
  /** Undefined where the platform is configured without it. */
  create: (deps: Deps) => EventConsumer | undefined | Promise<EventConsumer | undefined>
}

/** The mails that one event asks for; none where nobody is to be told any more. */
export type MailsFor = (deps: Deps, event: OutboxRow) => Promise<Mail[]>

/**
 * Everything that a feature brings to the house. The server, the test platform, the walk over all procedures and the
 * command line read it; nothing else has to be told that the feature exists.
 */
export type Feature<Routers extends Record<string, AnyTRPCRouter> = Record<string, AnyTRPCRouter>> = {
  name: string
  area: Area
  /** By the name under which clients call them. */
  routers: Routers
  routes?: readonly HttpRoute[]
  /** Types of the events that it emits. */
  events?: readonly DomainEvent['type'][]
  consumers?: readonly ConsumerDeclaration[]
  jobs?: readonly JobDeclaration[]
  mails?: Partial<Record<DomainEvent['type'], MailsFor>>
  /** The kinds of thing that blocks may attach rows to, by kind. */
  subjects?: Readonly<Record<string, Subject>>
  /** What is always true of its rows, and of what is fed from them. */
  invariants?: readonly Invariant[]
  /** What it says to questions of features left of it. */
  contributes?: Partial<Contributions>
}

/** Keeps the exact type of the routers, from which the client's types are made. */
export const defineFeature = <const Routers extends Record<string, AnyTRPCRouter>>(
  feature: Feature<Routers>,
): Feature<Routers> => feature
