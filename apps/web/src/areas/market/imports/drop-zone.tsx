import { Button, FileButton, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import classes from './imports.module.css'

type Props = { onFile: (file: File) => void; busy: boolean; describedBy: string }

const types = '.xlsx,.csv,.tsv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv'

/** Takes a file that is dropped on it or chosen by its button. */
export const DropZone = ({ onFile, busy, describedBy }: Props) => {
  const { t } = useTranslation('imports')
  const [over, setOver] = useState(false)
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const [file] = event.dataTransfer.files
        if (file) onFile(file)
      }}
    >
      <IconFileSpreadsheet size={28} stroke={1.4} aria-hidden />
      <Text size="sm">{t('source.drop')}</Text>
      <FileButton onChange={(file) => file && onFile(file)} accept={types}>
        {(props) => (
          <Button {...props} loading={busy} aria-describedby={describedBy}>
            {t('source.choose')}
          </Button>
        )}
      </FileButton>
    </div>
  )
}
