import { useMemo } from 'react'
import { grouped } from '#core/model/naming.ts'
import type { Scenario } from '#core/model/scenario.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { MenuButton } from '#ui/Menu.tsx'
import { Waiting } from '#ui/Progress.tsx'
import { Panel, Screen } from '#ui/Screen.tsx'
import { longDayWords } from '../analysis/dayWords.ts'
import { usePersonNames } from '../analysis/personNames.ts'
import { useMore } from '../analysis/useMore.tsx'
import { useSaid } from '../analysis/useSaid.ts'
import { ComparedOn } from './ComparedOn.tsx'
import type { Compared } from './compared.ts'
import { firstWholeDay } from './comparedDay.ts'
import { changeKey, type FindingChange } from './findingChanges.ts'
import { reasonWords } from './reasonWords.ts'
import { ScenarioTools } from './ScenarioTools.tsx'
import styles from './SideBySide.module.css'
import { type Alone, aloneIn, figureRows } from './sideBySide.ts'
import tables from './Tables.module.css'
import { useCompared } from './useCompared.ts'
import { useScenarios } from './useScenarios.ts'
import { useScopeNames } from './useScopeNames.ts'

/** Several scenarios beside the organisation as it is. */
export function SideBySide({ scenarios }: { readonly scenarios: readonly Scenario[] }) {
  const { baseline, hrefOf, look, open } = useScenarios()
  const said = useSaid()
  const asked = scenarios.map(({ id }) => id).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same ids are the same question
  const ids = useMemo(() => scenarios.map(({ id }) => id), [asked])
  const shown = useSessionState((state) => state.day)
  const whole = firstWholeDay(baseline, ids, shown)
  const day = look.day ?? whole
  const { known } = useCompared(ids, day)
  const compared = ids.flatMap((id) => known.get(id) ?? [])
  const others = [...baseline.scenarios].filter(({ id }) => !ids.includes(id))
  return (
    <Screen
      title="Scenarios side by side"
      summary={
        <>
          <a href={hrefOf()}>Scenarios</a> · {scenarios.map(({ name }) => said(name)).join(', ')}.
          All on {longDayWords(day)}
          {day !== whole
            ? ''
            : whole === shown
              ? ', the shown day'
              : ', when all have taken effect'}
          . Less is better, but no team is better for ending.
        </>
      }
      isScrolling
      actions={
        others.length === 0 ? null : (
          <MenuButton
            label="Add a scenario"
            placement="bottom end"
            trigger={<Button>Add a scenario…</Button>}
            entries={others.map((it) => ({
              id: it.id,
              label: said(it.name),
              onAction: () => open(...ids, it.id),
            }))}
          />
        )
      }
      tools={<ScenarioTools day={<ComparedOn day={day} whole={whole} />} />}
    >
      {compared.length < scenarios.length ? (
        <Waiting label="Comparing…" />
      ) : (
        <div className={styles.page}>
          <FiguresTable scenarios={scenarios} compared={compared} />
          <OnlyHere scenarios={scenarios} compared={compared} />
        </div>
      )}
    </Screen>
  )
}

interface Props {
  readonly scenarios: readonly Scenario[]
  /** In the same order. */
  readonly compared: readonly Compared[]
}

function FiguresTable({ scenarios, compared }: Props) {
  const { look, hrefOf } = useScenarios()
  const said = useSaid()
  const rows = useMemo(() => figureRows(compared, look.showsLow), [compared, look.showsLow])
  return (
    <Panel title="Figures">
      <div className={tables.box}>
        <table className={classes(tables.table, styles.figures)}>
          <thead>
            <tr>
              <td />
              <th scope="col">As it is</th>
              {scenarios.map(({ id, name }) => (
                <th key={id} scope="col">
                  <a href={hrefOf(id)}>{said(name)}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, baseline, values, ended, isBest, say }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{baseline === null ? '–' : say(baseline)}</td>
                {values.map((value, at) => (
                  <td key={scenarios[at]?.id}>
                    <span className={isBest[at] === true ? styles.best : undefined}>
                      {say(value)}
                    </span>
                    {isBest[at] === true ? <span className={styles.word}>best</span> : null}
                    {(ended[at] ?? 0) === 0 ? null : (
                      <span className={styles.aside}>
                        {grouped(ended[at] ?? 0)} ended with the team
                      </span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}

/** What one scenario opens or closes and the others do not. */
function OnlyHere({ scenarios, compared }: Props) {
  const { showsLow } = useScenarios().look
  const said = useSaid()
  const alone = useMemo(() => aloneIn(compared, showsLow), [compared, showsLow])
  return (
    <div className={styles.columns}>
      {scenarios.map(({ id, name }, at) => {
        const own = alone[at]
        const of = compared[at]
        return own === undefined || of === undefined ? null : (
          <OnlyIn key={id} name={said(name)} alone={own} compared={of} />
        )
      })}
    </div>
  )
}

interface OnlyInProps {
  readonly name: string
  readonly alone: Alone
  readonly compared: Compared
}

function OnlyIn({ name, alone, compared }: OnlyInProps) {
  return (
    <Panel title={`Only “${name}”`}>
      <ChangeList title="Opens or worsens" sign="+" changes={alone.opened} compared={compared} />
      <ChangeList title="Closes or eases" sign="−" changes={alone.closed} compared={compared} />
      {alone.ended.length === 0 ? null : (
        <ChangeList
          title="End with their team or last holder"
          sign="○"
          changes={alone.ended}
          compared={compared}
        />
      )}
    </Panel>
  )
}

const signClasses = { '+': styles.opened, '−': styles.closed, '○': styles.ended } as const

interface ListProps {
  readonly title: string
  readonly sign: keyof typeof signClasses
  readonly changes: readonly FindingChange[]
  readonly compared: Compared
}

function ChangeList({ title, sign, changes, compared: { difference } }: ListProps) {
  const { nameOf } = usePersonNames()
  const scopeName = useScopeNames(difference)
  const { shown, more } = useMore(changes, 'findings')
  const skillName = (id: FindingChange['skill']) =>
    (difference.after.skills.get(id) ?? difference.before.skills.get(id))?.name ?? 'a deleted skill'
  return (
    <section aria-label={title}>
      <h3 className={styles.heading}>
        {title} {grouped(changes.length)}
      </h3>
      {changes.length === 0 ? (
        <p className={styles.none}>Nothing that no other does.</p>
      ) : (
        <ul>
          {shown.map((it) => (
            <li key={changeKey(it)} className={styles.line}>
              <span aria-hidden="true" className={signClasses[sign]}>
                {sign}
              </span>
              <span>
                <strong>{skillName(it.skill)}</strong> · {scopeName(it.scope)},{' '}
                {it.finding.severity}
                <span className={styles.reason}>{reasonWords(it, difference, nameOf)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {more}
    </section>
  )
}
