import { ChevronDown, X } from 'lucide-react'
import { useMemo } from 'react'
import type { SkillId } from '#core/model/ids.ts'
import type { Skill } from '#core/model/skill.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { Button } from '#ui/Button.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { Popover } from '#ui/Popover.tsx'
import { SearchList } from '#ui/SearchList.tsx'
import styles from './MatrixTools.module.css'

export interface SkillLensProps {
  readonly skills: Workspace['skills']
  readonly chapters: Workspace['chapters']
  readonly lens: Skill | null
  readonly onChange: (skill: SkillId | null) => void
}

const all = '\u0001all'
const names = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

/** Narrows everything in the matrix to one skill: who holds it, and where only one does. */
export function SkillLens({ skills, chapters, lens, onChange }: SkillLensProps) {
  const choices = useMemo(() => {
    const named = [...skills].map(({ id, name, chapter }) => ({
      id,
      label: name,
      detail: chapter === null ? '' : (chapters.get(chapter)?.name ?? ''),
    }))
    return [
      { id: all, label: 'All skills' },
      ...named.sort((a, b) => names.compare(a.label, b.label)),
    ]
  }, [skills, chapters])
  const shown = lens?.name ?? 'All skills'
  return (
    <>
      <Popover
        label="Skill lens"
        isList
        trigger={
          <Button className={styles.lens} aria-label={`Skill lens: ${shown}`}>
            Skill lens <b>{shown}</b>
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      >
        {({ close }) => (
          <SearchList
            label="Skill"
            placeholder="Find a skill"
            choices={choices}
            emptyText="No skill has that name."
            onChoose={(id) => {
              close()
              onChange(id === all ? null : (id as SkillId))
            }}
          />
        )}
      </Popover>
      {lens === null ? null : (
        <IconButton label="Show all skills" onPress={() => onChange(null)}>
          <X aria-hidden="true" />
        </IconButton>
      )}
    </>
  )
}
