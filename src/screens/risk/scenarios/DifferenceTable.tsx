import { useMemo, useState } from 'react'
import type { ChangedFinding } from '#core/analysis/editImpact.ts'
import type { Finding } from '#core/analysis/finding.ts'
import type { Edit } from '#core/edits/edit.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { Panel } from '#ui/Screen.tsx'
import { scopeName } from '../riskFilter.ts'
import { useMore } from '../useMore.tsx'
import { busFactorChanges, busFactorWords } from './busFactorChanges.ts'
import styles from './DifferenceTable.module.css'
import type { ScopeDifference } from './difference.ts'
import { FindingChange } from './FindingChange.tsx'

const findingsAtFirst = 6

interface Props {
  readonly scopes: readonly ScopeDifference[]
  /** The scenario as one edit. */
  readonly edit: Edit
}

/** Findings that a scenario closes, opens and changes, scope by scope, and the bus factors. */
export function DifferenceTable({ scopes, edit }: Props) {
  const coverage = useSessionState((state) => state.coverage)
  const workspace = useSessionState((state) => state.workspace)
  const { shown, more } = useMore(scopes, 'teams and chapters')
  const busFactors = useMemo(
    () =>
      busFactorChanges(
        coverage,
        edit,
        shown.map(({ scope }) => scope),
      ),
    [coverage, edit, shown],
  )
  const hasGone = scopes.some(({ gone }) => gone.length > 0)
  const hasChanged = scopes.some(({ worse, better }) => worse.length + better.length > 0)
  return (
    <Panel title="Risk difference over today">
      <div className={styles.box}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Team or chapter</th>
              <th scope="col">Bus factor</th>
              <th scope="col">Opens</th>
              <th scope="col">Closes</th>
              {hasChanged ? <th scope="col">Changes</th> : null}
              {hasGone ? <th scope="col">Gone, no need stated</th> : null}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ scope, opened, closed, gone, worse, better }, at) => (
              <tr key={`${scope.kind}:${scope.id}`}>
                <th scope="row">
                  <span className={styles.name}>{scopeName(scope, workspace) || 'a new one'}</span>
                  <span className={styles.note}>{scope.kind}</span>
                </th>
                <td className={styles.busFactor}>
                  {busFactorWords(busFactors[at] ?? { before: null, after: null })}
                </td>
                <FindingsCell sign="+" findings={opened} />
                <FindingsCell sign="−" findings={closed} />
                {hasChanged ? (
                  <FindingsCell
                    sign=""
                    findings={[...worse, ...better].map(({ after }) => after)}
                    was={[...worse, ...better]}
                  />
                ) : null}
                {hasGone ? <FindingsCell sign="−" findings={gone} /> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more}
    </Panel>
  )
}

interface CellProps {
  readonly sign: '+' | '−' | ''
  readonly findings: readonly Finding[]
  /** Those that were findings before, in the same order. */
  readonly was?: readonly ChangedFinding[]
}

function FindingsCell({ sign, findings, was }: CellProps) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? findings : findings.slice(0, findingsAtFirst)
  return (
    <td>
      {findings.length === 0 ? (
        <span className={styles.note}>–</span>
      ) : (
        <ul>
          {shown.map((finding, at) => {
            const before = was?.[at]?.before
            return (
              <li key={finding.skill} className={styles.line}>
                {sign === '' ? null : (
                  <span
                    aria-hidden="true"
                    className={classes(styles.sign, sign === '+' ? styles.added : styles.removed)}
                  >
                    {sign}
                  </span>
                )}
                <FindingChange
                  finding={finding}
                  {...(before === undefined ? {} : { was: before })}
                />
              </li>
            )
          })}
          {findings.length > shown.length ? (
            <li>
              <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
                and {findings.length - shown.length} more
              </Button>
            </li>
          ) : null}
        </ul>
      )}
    </td>
  )
}
