import { X } from 'lucide-react'
import { measuredScopeName } from '#core/analysis/busFactorWords.ts'
import { leavingProbability } from '#core/analysis/leaving.ts'
import type { SkillId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import { countedLevel } from '#core/model/rating.ts'
import { useSessionState } from '#session/react.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { type HolderLine, HolderList } from '../../analysis/HolderList.tsx'
import { dayWords } from '../dayWords.ts'
import { RiskAside } from '../RiskAside.tsx'
import styles from './Attrition.module.css'
import { attritionOf } from './attritionLook.ts'
import { chanceWords } from './lossWords.ts'
import { type OutlookQuestion, skillOutlooks, withOneMore } from './outlook.ts'

interface Props {
  readonly question: OutlookQuestion
  readonly skill: SkillId
  readonly onClose: () => void
}

/** A skill's chance to be lost, opened: by whose leaving, by which rule, what would lower it. */
export function SkillDetails({ question, skill, onClose }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const { holdings, probabilities, look } = question
  const asked = skillOutlooks(question).find((it) => it.skill === skill)
  const name = workspace.skills.get(skill)?.name
  if (asked === undefined || name === undefined) return null
  const likely = leavingProbability(attritionOf(look))
  const lines = asked.holders.flatMap((number): HolderLine[] => {
    const id = holdings.members[number]
    const person = id === undefined ? undefined : workspace.people.get(id)
    if (person === undefined) return []
    const chance = probabilities[number] ?? likely
    const team = holdings.scope.kind === 'team' ? holdings.scope.id : null
    const detail =
      person.leaves !== null && chance === 1
        ? `last day ${dayWords(person.leaves)}: counted as gone`
        : `leaves with a chance of ${chanceWords(chance)}`
    return [{ person, level: countedLevel(workspace.ratings.get(person.id, skill)), team, detail }]
  })
  const { minHolders, holders } = asked
  const stay = minHolders === 1 ? 'none of them stays' : `fewer than ${minHolders} of them stay`
  return (
    <RiskAside label="Skill">
      <div className={styles.detailsHead}>
        <h2>{name}</h2>
        <IconButton label="Close" onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <p className={styles.where}>
        {measuredScopeName(workspace, holdings.scope)} · {chanceWords(asked.probability)} to be lost
        within {counted(look.months, 'month', 'months')}
      </p>
      <h3>Who holds it</h3>
      <HolderList lines={lines} />
      <h3>Rule</h3>
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
    </RiskAside>
  )
}
