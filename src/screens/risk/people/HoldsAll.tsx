import { X } from 'lucide-react'
import { useMemo } from 'react'
import type { Scope } from '#core/analysis/scope.ts'
import type { SkillId } from '#core/model/ids.ts'
import { compareNamed, counted, listed } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { ComboBox } from '#ui/ComboBox.tsx'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel } from '#ui/Screen.tsx'
import { parseIds, serializeIds } from '../idList.ts'
import { isInScope } from '../riskFilter.ts'
import { useRisk, useRiskParam } from '../useRisk.ts'
import { CombinationRows } from './CombinationRows.tsx'
import { combinationIn } from './combination.ts'
import styles from './HoldsAll.module.css'

/** How many people hold several skills at once, in the organisation and team by team. */
export function HoldsAll() {
  const { look } = useRisk()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const [text, setText] = useRiskParam('skills')
  const chosen = useMemo(
    () => parseIds<SkillId>(text).flatMap((id) => workspace.skills.get(id) ?? []),
    [text, workspace.skills],
  )
  const choices = useMemo(
    () =>
      [...workspace.skills].sort(compareNamed).map(({ id, name, chapter }) => ({
        id,
        label: name,
        detail: (chapter && workspace.chapters.get(chapter)?.name) ?? '',
      })),
    [workspace.skills, workspace.chapters],
  )
  const found = useMemo(() => {
    if (chosen.length < 2) return null
    const teams = [...workspace.teams].map(({ id }): Scope => ({ kind: 'team', id }))
    const chapters = [...workspace.chapters].map(({ id }): Scope => ({ kind: 'chapter', id }))
    const scopes = [...teams, ...chapters].filter(
      (scope) => coverage.isCounted(scope) && isInScope(scope, look.scope),
    )
    const skills = chosen.map(({ id }) => id)
    return combinationIn(workspace, coverage, skills, scopes)
  }, [chosen, workspace, coverage, look.scope])
  const choose = (ids: readonly string[]) => setText(serializeIds(ids))
  const ids = chosen.map(({ id }) => id)
  return (
    <Panel
      title={
        found === null
          ? 'Who holds all of…'
          : `${counted(found.all.holders.length, 'person holds', 'people hold')} ${listed(
              chosen.map(({ name }) => name),
              5,
            )} together: ${found.all.class}`
      }
      className={styles.panel}
    >
      <div className={styles.choose}>
        {chosen.map(({ id, name }) => (
          <Button
            key={id}
            aria-label={`Without ${name}`}
            onPress={() => choose(ids.filter((it) => it !== id))}
          >
            {name}
            <X aria-hidden="true" />
          </Button>
        ))}
        <div className={styles.add}>
          <ComboBox
            label={chosen.length === 0 ? 'A skill' : 'And another skill'}
            isLabelHidden
            placeholder={chosen.length === 0 ? 'Choose a skill' : 'and …'}
            choices={choices.filter(({ id }) => !ids.includes(id))}
            value={null}
            onChange={(id) => (id === null ? undefined : choose([...ids, id]))}
          />
        </div>
      </div>
      {found === null ? (
        <EmptyState
          title={chosen.length === 0 ? 'Choose two skills or more' : 'And which other skill?'}
          text="A migration needs the old system and the new one in one head; a licence, the law and the product. How many people hold all of it says how thin that is: nobody is a blocker, one a bottleneck, two or three are scarce."
        />
      ) : (
        <CombinationRows found={found} skills={chosen} />
      )}
    </Panel>
  )
}
