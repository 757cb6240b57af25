import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { interestNames } from '#core/fields/recordFields.ts'
import type { ChapterId } from '#core/model/ids.ts'
import { highestInterest } from '#core/model/rating.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { LevelMark } from '#ui/LevelMark.tsx'
import { Popover } from '#ui/Popover.tsx'
import { Legend } from '#ui/Screen.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select, type SelectOption } from '#ui/Select.tsx'
import { byName } from './byName.ts'
import styles from './SkillsScreen.module.css'
import { facets, groupings, type SkillsFilter, shows } from './skillsFilter.ts'

interface SkillsToolsProps {
  readonly filter: SkillsFilter
  readonly onFilter: (change: Partial<SkillsFilter>) => void
}

export function SkillsTools({
  filter,
  onFilter,
  views,
}: SkillsToolsProps & { readonly views: ReactNode }) {
  const { view } = useActionContext()
  const isReady = useSessionState((state) => state.phase.kind === 'ready')
  return (
    <>
      <Select
        label="Group by"
        isInline
        value={filter.grouping}
        onChange={(grouping) => onFilter({ grouping })}
        options={optionsOf(groupings)}
      />
      <ChapterFilter filter={filter} onFilter={onFilter} />
      <Select
        label="Show"
        isInline
        value={filter.show}
        onChange={(show) => onFilter({ show })}
        options={optionsOf(shows)}
      />
      <Select
        label="Cells"
        isInline
        value={filter.facet}
        onChange={(facet) => onFilter({ facet })}
        options={optionsOf(facets)}
      />
      <SearchField
        label="Filter people or skills"
        placeholder="Filter"
        value={filter.search}
        onChange={(search) => onFilter({ search })}
        className={styles.search ?? ''}
      />
      <Button
        variant="ghost"
        isDisabled={!isReady}
        onPress={() => view.ask({ kind: 'add', record: 'person' })}
      >
        <Plus aria-hidden="true" /> Person
      </Button>
      <Button
        variant="ghost"
        isDisabled={!isReady}
        onPress={() => view.ask({ kind: 'add', record: 'skill' })}
      >
        <Plus aria-hidden="true" /> Skill
      </Button>
      {views}
      {filter.facet === 'level' ? <LevelLegend /> : <InterestLegend />}
    </>
  )
}

function ChapterFilter({ filter, onFilter }: SkillsToolsProps) {
  const chapters = useSessionState((state) => state.workspace.chapters)
  const skills = useSessionState((state) => state.workspace.skills)
  const used = new Set([...skills].map(({ chapter }) => chapter))
  const choices: { readonly id: ChapterId | null; readonly name: string }[] = [
    ...[...chapters].filter(({ id }) => used.has(id)).sort(byName),
    ...(used.has(null) ? [{ id: null, name: 'No chapter' }] : []),
  ]
  const hidden = choices.filter(({ id }) => filter.hiddenChapters.has(id)).length
  const shown = choices.length - hidden
  const setAll = (isSelected: boolean) => {
    onFilter({ hiddenChapters: new Set(isSelected ? [] : choices.map(({ id }) => id)) })
  }
  const setOne = (chapter: ChapterId | null, isSelected: boolean) => {
    const hiddenChapters = new Set(filter.hiddenChapters)
    if (isSelected) hiddenChapters.delete(chapter)
    else hiddenChapters.add(chapter)
    onFilter({ hiddenChapters })
  }
  return (
    <Popover
      label="Chapters whose skills are shown"
      trigger={
        <Button className={styles.filterButton}>
          <span className={styles.filterName}>Chapters</span>
          {hidden === 0 ? 'All' : `${shown} of ${choices.length}`}
        </Button>
      }
    >
      <div className={styles.choices}>
        <Checkbox
          isSelected={hidden === 0}
          isIndeterminate={hidden > 0 && shown > 0}
          onChange={setAll}
        >
          All chapters
        </Checkbox>
        {choices.map(({ id, name }) => (
          <Checkbox
            key={id ?? ''}
            isSelected={!filter.hiddenChapters.has(id)}
            onChange={(isSelected) => setOne(id, isSelected)}
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </Popover>
  )
}

/** Longer scales name their ends only: the digit tells the rest. */
const namedLevels = 6

const onlyHolder = [
  { sign: <span className={styles.sole} />, text: 'only holder' },
  { sign: <span className={styles.quiet} />, text: 'only holder, not needed there' },
]

function InterestLegend() {
  const items = interestNames.map((text, digit) => ({
    sign: <LevelMark digit={digit} highest={highestInterest} label={text} />,
    text,
  }))
  return <Legend items={items} />
}

function LevelLegend() {
  const { levels } = useSessionState((state) => state.workspace.organisation.record)
  const top = levels.length - 1
  const items = levels
    .map(({ name }, digit) => ({
      sign: <LevelMark digit={digit} highest={top} label={name} />,
      text: name,
    }))
    .filter((_, digit) => digit > 0 && (top < namedLevels || digit === 1 || digit === top))
  return <Legend items={[...items, ...onlyHolder]} />
}

function optionsOf<V extends string>(labels: Readonly<Record<V, string>>): SelectOption<V>[] {
  return Object.entries<string>(labels).map(([value, label]) => ({ value: value as V, label }))
}
