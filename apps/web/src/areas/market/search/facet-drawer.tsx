import { Button, Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

type Props = { total: number; onClose: () => void; children: ReactNode }

/** The facets on a narrow screen, with what they leave on the button that closes them. */
export const FacetDrawer = ({ total, onClose, children }: Props) => {
  const { t } = useTranslation(['search', 'common'])
  return (
    <Drawer
      opened
      onClose={onClose}
      title={t('facets')}
      position="bottom"
      size="85%"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {children}
      <Button fullWidth mt="md" onClick={onClose} style={{ position: 'sticky', bottom: 0 }}>
        {t('show', { count: total })}
      </Button>
    </Drawer>
  )
}
