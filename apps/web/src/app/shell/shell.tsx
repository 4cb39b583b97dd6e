import { Outlet, useMatches } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'

import { FieldFault } from '../../shared/forms/field-fault.tsx'
import { useTitle } from '../../shared/title.ts'
import { PagePending } from '../../shared/ui/page-pending.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { PageSession } from './page-session.tsx'
import { DemoMark } from './demo-mark.tsx'
import { Rail } from './rail.tsx'
import classes from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useFocusOnNavigation } from './use-focus-on-navigation.ts'
import type { TitleKey } from './title-key.ts'

const mainId = 'main'

/** The frame around every page. */
export const Shell = () => {
  const { t } = useTranslation('shell')
  useFocusOnNavigation(mainId)
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href={`#${mainId}`}>
        {t('skip')}
      </a>
      <RouteTitle />
      <Rail />
      <div className={classes.column}>
        <TopBar />
        <main id={mainId} className={classes.main} tabIndex={-1}>
          <DemoMark place="page" />
          <Suspense fallback={<PagePending />}>
            <PageSession>
              <Outlet />
            </PageSession>
          </Suspense>
        </main>
      </div>
      <BottomBar />
      <FieldFault />
    </div>
  )
}

/** Names pages whose title never changes; the others name themselves, and this leaves them alone. */
const RouteTitle = () => {
  const key = useMatches({ select: (matches) => matches.at(-1)?.staticData.title })
  return key ? <StaticTitle titleKey={key} /> : null
}

const StaticTitle = ({ titleKey }: { titleKey: TitleKey }) => {
  const { t } = useTranslation('shell')
  useTitle(t(titleKey))
  return null
}
