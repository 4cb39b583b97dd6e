import type { ReactNode } from 'react'

import { PageError } from '../../shared/ui/page-error.tsx'
import { PagePending } from '../../shared/ui/page-pending.tsx'
import classes from './shell.module.css'

/** The frame while nobody knows yet who is here: the same places, nothing in them. */
const BareFrame = ({ children }: { children: ReactNode }) => (
  <div className={classes.frame}>
    <nav className={`${classes.rail} dj-no-print`} aria-hidden>
      <span className={classes.brand}>
        <img src="/icon.svg" alt="" width={28} height={28} />
      </span>
    </nav>
    <div className={classes.column}>
      <div className={`${classes.bar} dj-no-print`} />
      <main className={classes.main}>{children}</main>
    </div>
  </div>
)

export const FramePending = () => (
  <BareFrame>
    <PagePending />
  </BareFrame>
)

export const FrameError = (problem: Parameters<typeof PageError>[0]) => (
  <BareFrame>
    <PageError {...problem} />
  </BareFrame>
)
