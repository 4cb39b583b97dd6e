import { useTranslation } from 'react-i18next'

import { useSession } from '../../shared/session.ts'
import classes from './shell.module.css'

/**
 * Says on every page of a demo installation that what happens here is invented; in the bar, or above the page where the
 * bar has no room for it.
 */
export const DemoMark = ({ place }: { place: 'bar' | 'page' }) => {
  const { t } = useTranslation('shell')
  const isDemo = useSession().demoAccounts !== undefined
  if (!isDemo) return null
  return (
    <span className={place === 'bar' ? classes.demoInBar : classes.demoOnPage} title={t('demo.hint')} data-demo-mark>
      {t('demo.mark')}
    </span>
  )
}
