import { Alert, Button, List, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { apiClient, trpc } from '../../../shared/api.ts'
import { notifyProblem } from '../../../shared/notify.tsx'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { TextLink } from '../../../shared/ui/links.tsx'

type Props = { id: string; fileName: string; imported: number; isUndone?: boolean }

/** Takes an import back, after asking; listings that somebody has touched stay and are named. */
export const UndoButton = ({ id, fileName, imported, isUndone = false }: Props) => {
  const { t } = useTranslation('imports')
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const undo = useMutation({
    mutationFn: () => apiClient.imports.undo.mutate({ id }),
    onError: notifyProblem,
    onSettled: async () => {
      setAsking(false)
      await client.invalidateQueries(trpc.imports.pathFilter())
      await client.invalidateQueries(trpc.listings.pathFilter())
    },
  })
  if (undo.data) {
    const { withdrawn, kept, keptCount } = undo.data
    return (
      <Stack gap={6} w="100%">
        <Text size="sm" role="status">
          {t('undo.done', { count: withdrawn })}
        </Text>
        {keptCount > 0 && (
          <Alert color="orange" title={t('undo.kept', { count: keptCount })}>
            <List size="sm">
              {kept.map((one) => (
                <List.Item key={one.id}>
                  <TextLink to="/listings/$id" params={{ id: one.id }}>
                    {one.title}
                  </TextLink>
                </List.Item>
              ))}
            </List>
          </Alert>
        )}
      </Stack>
    )
  }
  if (isUndone) return null
  return (
    <>
      <Button variant="default" size="xs" disabled={imported === 0} onClick={() => setAsking(true)}>
        {t('undo.verb')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        question={t('undo.question', { name: fileName || t('source.pasted') })}
        consequence={t('undo.consequence', { count: imported })}
        verb={t('undo.verb')}
        busy={undo.isPending}
        onConfirm={() => undo.mutate()}
      />
    </>
  )
}
