import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { WeightChoice } from '@duijie/domain/matches/weight-limits.ts'
import type { WeightsInForce } from '@duijie/domain/matches/weights.schema.ts'

import { trpc } from '../../../shared/api.ts'
import { hasStaffRole, useSession } from '../../../shared/session.ts'
import { ConfirmDialog } from '../../../shared/ui/confirm-dialog.tsx'
import { NoEntry } from '../../../shared/ui/no-entry.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { PageHeader } from '../../../shared/ui/page-header.tsx'
import { DayText } from '../../../shared/ui/values.tsx'
import { WaitingRows } from '../../../shared/ui/waiting.tsx'
import { useFieldProblems } from '../../../shared/use-field-problems.ts'
import { PreviewPanel } from './preview-panel.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import { useWeightActs, type WeightActs } from './use-weight-acts.ts'
import { VersionList } from './version-list.tsx'
import { WeightEditor } from './weight-editor.tsx'
import classes from './weights.module.css'

/** 匹配权重: how much each reason counts, what a change would do, and every version there was. */
export const WeightsPage = () => {
  const { t } = useTranslation(['weights', 'shell'])
  const isAdministrator = hasStaffRole(useSession(), 'admin')
  const query = useQuery(trpc.weights.current.queryOptions(undefined, { enabled: isAdministrator }))
  const acts = useWeightActs()
  return (
    <>
      <PageHeader
        title={t('shell:place.weights')}
        note={t('note')}
        actions={query.data && <InForce current={query.data} acts={acts} />}
      />
      {!isAdministrator && <NoEntry text={t('adminOnly')} />}
      {query.error && !query.data && <ErrorState error={query.error} retry={() => void query.refetch()} />}
      {isAdministrator && query.isPending && <WaitingRows count={12} />}
      {query.data && <Weights current={query.data} acts={acts} />}
    </>
  )
}

type Props = { current: WeightsInForce; acts: WeightActs }

const Weights = ({ current, acts }: Props) => {
  const [edited, setEdited] = useState<WeightChoice>()
  const [isPublishing, setPublishing] = useState(false)
  const draft = edited ?? current.active.choice
  const problemOf = useFieldProblems(acts.create.error, 'choice')
  const problemOfRule = useFieldProblems(acts.create.error)
  const edit = (choice: WeightChoice | undefined) => {
    acts.create.reset()
    setEdited(choice)
  }
  const close = () => setPublishing(false)
  return (
    <>
      <div className={classes.columns}>
        <WeightEditor
          current={current}
          draft={draft}
          onChange={edit}
          onPublish={() => {
            acts.create.reset()
            setPublishing(true)
          }}
          problemOf={(field) => problemOf(field) ?? problemOfRule(field)}
        />
        <PreviewPanel current={current} draft={draft} />
      </div>
      <VersionList current={current} acts={acts} onLoad={edit} />
      {isPublishing && (
        <PublishDialog
          current={current}
          draft={draft}
          acts={acts}
          onClose={close}
          onDone={() => {
            close()
            setEdited(undefined)
          }}
        />
      )}
    </>
  )
}

/** What is in use, and the way back to what was before. */
const InForce = ({ current: { active, previous, revision }, acts: { undo } }: Props) => {
  const { t } = useTranslation('weights')
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <div>
        {t('active', { name: active.name })}
        {active.createdAt && (
          <>
            {' · '}
            {t('byAuthor', { author: active.author })} <DayText time={active.createdAt} />
          </>
        )}
      </div>
      {previous && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('back', { name: previous.name })}
        </Button>
      )}
      {previous && isAsking && (
        <ConfirmDialog
          opened
          danger={false}
          onClose={() => setAsking(false)}
          question={t('backQuestion', { name: previous.name })}
          consequence={t('backConsequence', { name: previous.name, active: active.name })}
          verb={t('back', { name: previous.name })}
          busy={undo.isPending}
          onConfirm={() => undo.mutate({ revision, name: previous.name }, { onSettled: () => setAsking(false) })}
        />
      )}
    </>
  )
}
