import { X } from 'lucide-react'
import type { ChapterId, SkillId } from '#core/model/ids.ts'
import { compareNamed } from '#core/model/naming.ts'
import type { ChapterFloor } from '#core/planning/staffing/staffing.ts'
import { useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { Select } from '#ui/Select.tsx'
import styles from './StaffingControls.module.css'

interface Props {
  readonly floors: readonly ChapterFloor[]
  readonly onChange: (floors: readonly ChapterFloor[]) => void
}

/** Chapters of which some members stay out of the mission, whatever it needs. */
export function FloorWishes({ floors, onChange }: Props) {
  const coverage = useSessionState((state) => state.coverage)
  const { chapters, skills } = useSessionState((state) => state.workspace)
  const named = [...chapters].sort(compareNamed)
  const change = (at: number, part: Partial<ChapterFloor>) =>
    onChange(floors.map((it, index) => (index === at ? { ...it, ...part } : it)))
  return (
    <div className={styles.wish}>
      <ComboBox
        label="Protect a chapter"
        placeholder="Leave some of it out"
        choices={named.map(({ id, name }) => ({ id, label: name }))}
        value={null}
        onChange={(id) => {
          if (id === null) return
          const chapter = id as ChapterId
          const size = coverage.members({ kind: 'chapter', id: chapter }).length
          onChange([...floors, { chapter, skill: null, keep: Math.ceil(size / 2) }])
        }}
      />
      {floors.map(({ chapter, skill, keep }, at) => {
        const name = chapters.get(chapter)?.name ?? 'a deleted chapter'
        const size = coverage.members({ kind: 'chapter', id: chapter }).length
        const own = [...skills].filter((it) => it.chapter === chapter).sort(compareNamed)
        return (
          // Two floors of one chapter are told apart by their place alone.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <div key={`${chapter} ${at}`} className={styles.floor}>
            <span className={styles.floorName}>
              {name} <small>{size} members</small>
            </span>
            <IconButton
              size="small"
              label={`No longer protect ${name}`}
              onPress={() => onChange(floors.filter((_, index) => index !== at))}
            >
              <X aria-hidden="true" />
            </IconButton>
            <NumberField
              label={`Of ${name} stay out`}
              isLabelHidden
              min={0}
              max={size}
              value={keep}
              onChange={(value) => change(at, { keep: whole(value, 0) })}
            />
            <Select
              label={`Of ${name} count`}
              isLabelHidden
              value={skill ?? ''}
              onChange={(value) => change(at, { skill: value === '' ? null : (value as SkillId) })}
              options={[
                { value: '', label: 'members stay out' },
                ...own.map((it) => ({ value: it.id, label: `who hold ${it.name}` })),
              ]}
            />
          </div>
        )
      })}
    </div>
  )
}

function whole(value: number | null, least: number): number {
  return Math.max(least, Math.round(value ?? least))
}
