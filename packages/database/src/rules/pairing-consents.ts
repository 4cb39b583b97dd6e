import { memberRole } from '@duijie/domain/accounts/role.schema.ts'
import { roleReaches } from '@duijie/domain/accounts/role.rules.ts'
import { consentedStages, endStages, pathStages } from '@duijie/domain/pairings/pairing-stages.ts'
import { pairingSide, type PairingSide } from '@duijie/domain/pairings/pairing.schema.ts'
import { isOnList } from './lists.ts'
import type { Rule } from './rule.ts'

/** Lists that only rules ask for: stages with both consents, ends, where a pairing begins anew, who may speak for a side. */
export const consentLists = [
  { list: 'pairing.consented_stage', values: consentedStages },
  { list: 'pairing.end_stage', values: endStages },
  { list: 'pairing.first_stage', values: [pathStages[0]] },
  { list: 'member.speaking_role', values: memberRole.options.filter((role) => roleReaches(role, 'editor')) },
] as const

const isSpokenBy = (user: string, organisation: string): string =>
  `EXISTS (SELECT 1 FROM member WHERE user_id = ${user} AND organisation_id = ${organisation}
    AND ${isOnList('member.speaking_role', 'role')})`

const sideRules = (side: PairingSide): Rule[] => {
  const consent = `${side}_consent`
  const isReopened = `NEW.${consent} = 'pending' AND ${isOnList('pairing.end_stage', 'OLD.stage')}
    AND ${isOnList('pairing.first_stage', 'NEW.stage')}`
  const isSaid = `EXISTS (SELECT 1 FROM pairing_event AS said JOIN lookup_move AS step ON step.act = said.kind
    WHERE step.machine = 'pairing.${consent}' AND step.from_value = OLD.${consent} AND step.to_value = NEW.${consent}
      AND said.pairing_id = NEW.id AND said.actor_side = '${side}' AND said.created_at = NEW.updated_at)`
  const isJoined = `NEW.${consent} = 'consented' AND EXISTS (SELECT 1 FROM pairing AS wish
    WHERE wish.scenario_id = NEW.scenario_id AND wish.capability_id = NEW.capability_id AND wish.id <> NEW.id
      AND wish.proposed_side = '${side}' AND wish.${consent} = 'consented' AND wish.updated_at = NEW.updated_at
      AND ${isOnList('pairing.end_stage', 'wish.stage')})`
  return [
    {
      table: 'pairing',
      on: 'insert',
      when: `NEW.${consent} <> CASE WHEN NEW.proposed_side = '${side}' THEN 'consented' ELSE 'pending' END`,
      refusal: `pairing.${consent}: only who proposes has consented`,
    },
    {
      table: 'pairing',
      on: 'insert',
      when: `NEW.proposed_side = '${side}' AND NOT ${isSpokenBy('NEW.proposed_by', `NEW.${side}_organisation_id`)}`,
      refusal: `pairing.proposed_by: does not speak for the ${side}`,
    },
    {
      table: 'pairing',
      on: 'update',
      of: [consent],
      when: `NEW.${consent} <> OLD.${consent} AND NOT (${isReopened}) AND NOT ${isSaid}
        AND NOT (${isJoined})`,
      refusal: `pairing.${consent}: nobody of that side said so`,
    },
    {
      table: 'pairing_event',
      on: 'insert',
      when: `NEW.actor_side = '${side}' AND NEW.kind IN ('consented', 'declined') AND NOT EXISTS (
        SELECT 1 FROM pairing WHERE id = NEW.pairing_id AND ${isSpokenBy('NEW.actor_id', `pairing.${side}_organisation_id`)})`,
      refusal: `pairing_event.actor_id: does not speak for the ${side}`,
    },
  ]
}

const isBareOfConsent = `${isOnList('pairing.consented_stage', 'NEW.stage')} AND NOT (NEW.invited_at IS NOT NULL
  AND NEW.scenario_consent = 'consented' AND NEW.capability_consent = 'consented')`
const bareRule = { table: 'pairing', when: isBareOfConsent, refusal: 'pairing.stage: needs both consents' } as const

/** A consent is given by somebody of that side, and nothing is opened without both. */
export const consentRules: readonly Rule[] = [
  ...pairingSide.options.flatMap(sideRules),
  { ...bareRule, on: 'insert' },
  { ...bareRule, on: 'update', of: ['stage', 'scenario_consent', 'capability_consent', 'invited_at'] },
  {
    table: 'pairing_event',
    on: 'insert',
    when: `NEW.kind IN ('consented', 'declined') AND NEW.actor_side = 'platform'`,
    refusal: 'pairing_event.actor_side: the platform answers for nobody',
  },
]
