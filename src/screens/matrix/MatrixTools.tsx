import { PanelRight, Plus } from 'lucide-react'
import { memo } from 'react'
import type { SkillId } from '#core/model/ids.ts'
import type { Skill } from '#core/model/skill.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { firstAction } from '#session/actions/firstActions.ts'
import { useActionContext } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { HatchSwatch } from '#ui/hatch.tsx'
import { Legend } from '#ui/Screen.tsx'
import { Select } from '#ui/Select.tsx'
import { AnalysisDay } from '../analysis/AnalysisDay.tsx'
import { MinimumLevel } from '../analysis/MinimumLevel.tsx'
import styles from './MatrixTools.module.css'
import { type TeamFilter, teamFilters } from './model/axes.ts'
import { type Arrangement, arrangements } from './model/compaction.ts'
import { SkillLens } from './SkillLens.tsx'

export interface MatrixToolsProps {
  readonly skills: Workspace['skills']
  readonly chapters: Workspace['chapters']
  readonly lens: Skill | null
  readonly filter: TeamFilter
  readonly onFilter: (filter: TeamFilter) => void
  /** `null`: there are too few teams for it to matter. */
  readonly arrangement: Arrangement | null
  readonly onArrangement: (arrangement: Arrangement) => void
  readonly onLens: (skill: SkillId | null) => void
  readonly isPaneOpen: boolean
  readonly onPane: (isOpen: boolean) => void
}

const filterOptions = Object.entries(teamFilters).map(([value, label]) => ({
  value: value as TeamFilter,
  label,
}))

const arrangementOptions = Object.entries(arrangements).map(([value, label]) => ({
  value: value as Arrangement,
  label,
}))

const legend = [
  { sign: <HatchSwatch kind="one" />, text: 'one holder' },
  { sign: <HatchSwatch kind="several" />, text: 'two or more' },
  { sign: <HatchSwatch kind="gap" />, text: 'required, nobody' },
]

/** What is looked at: which skill, from which level, on which day, which teams. */
export const MatrixTools = memo(function MatrixTools(props: MatrixToolsProps) {
  const { skills, chapters, lens, filter, onFilter, onLens, isPaneOpen, onPane } = props
  const { arrangement, onArrangement } = props
  return (
    <>
      <SkillLens skills={skills} chapters={chapters} lens={lens} onChange={onLens} />
      <MinimumLevel />
      <AnalysisDay />
      <Select isInline label="Teams" value={filter} onChange={onFilter} options={filterOptions} />
      {arrangement === null ? null : (
        <Select
          isInline
          label="Order"
          value={arrangement}
          onChange={onArrangement}
          options={arrangementOptions}
        />
      )}
      <div className={styles.adding}>
        <AddButton record="team" />
        <AddButton record="chapter" />
        <AddButton record="person" />
      </div>
      <Legend items={legend} />
      <Button variant="ghost" aria-pressed={isPaneOpen} onPress={() => onPane(!isPaneOpen)}>
        <PanelRight aria-hidden="true" />
        Details
      </Button>
    </>
  )
})

function AddButton({ record }: { readonly record: 'team' | 'chapter' | 'person' }) {
  const context = useActionContext()
  const name = `${record.slice(0, 1).toUpperCase()}${record.slice(1)}`
  return (
    <Button
      variant="ghost"
      aria-label={`Add ${record}`}
      onPress={() => firstAction(`add-${record}`).run(context)}
    >
      <Plus aria-hidden="true" />
      {name}
    </Button>
  )
}
