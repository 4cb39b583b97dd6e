import type { Executor } from '@duijie/database/database.ts'
import type { Actor } from '@duijie/domain/accounts/actor.ts'

/** An organisation that takes part in a thing, and how much of it that organisation may read. */
export type SubjectSide = { organisation: string; tier: 'teaser' | 'full' }

/** What an actor wants to do with something that hangs on a thing: read its files, write into its thread, manage it. */
export type SubjectAct = 'read' | 'write' | 'manage'

/**
 * What a block needs to know of the thing that its rows belong to. The noun that owns the thing answers; the block stores
 * `subject_kind` and `subject_id` and knows no area.
 */
export type Subject = {
  /** Whether the actor may do this. What they cannot see answers as what does not exist: false, for every act. */
  may: (executor: Executor, actor: Actor | null, act: SubjectAct, id: string) => Promise<boolean>
  /** Who takes part, in a stable order; empty where there is no such thing. */
  sides: (executor: Executor, id: string) => Promise<SubjectSide[]>
  /** User ids of those who are to hear of an event of this type, each once, in id order. */
  audience: (executor: Executor, eventType: string, id: string) => Promise<string[]>
  /** A title that may be shown to this actor; undefined where they may not see the thing. */
  title: (executor: Executor, actor: Actor | null, id: string) => Promise<string | undefined>
  /** The path of its page in the web application. */
  url: (id: string) => string
}
