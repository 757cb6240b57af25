import { measuredScopeName } from '#core/analysis/busFactorWords.ts'
import type { ScopeSkill } from '#core/analysis/holdings.ts'
import { leavingProbability } from '#core/analysis/leaving.ts'
import type { SkillId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSessionState } from '#session/react.ts'
import { attritionOf } from '../../analysis/attritionLook.ts'
import { dayWords } from '../../analysis/dayWords.ts'
import { type HolderLine, HolderList } from '../../analysis/HolderList.tsx'
import { RiskPane } from '../RiskPane.tsx'
import styles from './Attrition.module.css'
import { chanceWords, lackingWords, skillName } from './lossWords.ts'
import { type OutlookQuestion, type SkillOutlook, skillOutlooks, withOneMore } from './outlook.ts'

interface Props {
  readonly question: OutlookQuestion
  readonly skill: SkillId
  readonly onClose: () => void
}

/** A skill's chance to be lost, opened: by whose leaving, by which rule, what would lower it. */
export function SkillDetails({ question, skill, onClose }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const { holdings, look } = question
  const held = holdings.skills.find((it) => it.skill === skill)
  const asked = skillOutlooks(question).find((it) => it.skill === skill)
  if (held === undefined) return null
  const isLacking = held.holders.length < held.minHolders
  if (asked === undefined && !isLacking) return null
  const within = counted(look.months, 'month', 'months')
  return (
    <RiskPane label="Skill" title={skillName(workspace, skill)} onClose={onClose}>
      <p className={styles.where}>
        {measuredScopeName(workspace, holdings.scope)} ·{' '}
        {asked === undefined
          ? lackingWords(held.holders.length, held.minHolders)
          : `${chanceWords(asked.probability)} to be lost within ${within}`}
      </p>
      <h3>Who holds it</h3>
      {held.holders.length === 0 ? (
        <p>Nobody here, from level {held.minLevel} on.</p>
      ) : (
        <HolderList lines={holderLines(workspace, question, held)} />
      )}
      <h3>Rule</h3>
      {asked === undefined ? (
        <p>
          {counted(held.minHolders, 'holder is', 'holders are')} needed, and{' '}
          {held.holders.length === 0 ? 'there is none' : `there are ${held.holders.length}`}. What
          is lacking already cannot be lost, so it is no part of the loss.
        </p>
      ) : (
        <LossRule question={question} asked={asked} />
      )}
    </RiskPane>
  )
}

function LossRule(props: { readonly question: OutlookQuestion; readonly asked: SkillOutlook }) {
  const { question, asked } = props
  const { probabilities, look } = question
  const { minHolders, holders } = asked
  const likely = leavingProbability(attritionOf(look))
  const stay = minHolders === 1 ? 'none of them stays' : `fewer than ${minHolders} of them stay`
  return (
    <>
      <p>
        {holders.length === 1
          ? 'It is lost when its only holder leaves.'
          : `It is lost when ${stay}. They are taken to leave independently of each other.`}{' '}
        {look.rate} % a year is {chanceWords(likely)} in {counted(look.months, 'month', 'months')}.
      </p>
      <h3>What would change it</h3>
      <p>
        One more holder: {chanceWords(asked.probability)} →{' '}
        {chanceWords(withOneMore(asked, probabilities, likely))}.
      </p>
    </>
  )
}

function holderLines(
  workspace: Workspace,
  { holdings, probabilities }: OutlookQuestion,
  { holders, skill }: ScopeSkill,
): HolderLine[] {
  const team = holdings.scope.kind === 'team' ? holdings.scope.id : null
  return holders.flatMap((number) => {
    const id = holdings.members[number]
    const person = id === undefined ? undefined : workspace.people.get(id)
    if (person === undefined) return []
    const chance = probabilities[number] ?? 0
    const detail =
      person.leaves !== null && chance === 1
        ? `last day ${dayWords(person.leaves)}: counted as gone`
        : `leaves with a chance of ${chanceWords(chance)}`
    return [{ person, level: countedLevel(workspace.ratings.get(person.id, skill)), team, detail }]
  })
}
