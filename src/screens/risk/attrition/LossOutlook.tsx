import { measuredScopeName } from '#core/analysis/busFactorWords.ts'
import { enoughConfidence } from '#core/analysis/confidence.ts'
import type { Estimate } from '#core/analysis/loss/estimate.ts'
import { counted } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Panel } from '#ui/Screen.tsx'
import { amount } from '../../analysis/amount.ts'
import { dayWords } from '../../analysis/dayWords.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { LossChartFigure } from './LossChartFigure.tsx'
import styles from './LossOutlook.module.css'
import {
  likelyWords,
  lossUnit,
  methodWords,
  oneCase,
  rangeWords,
  skillName,
  tailSentence,
} from './lossWords.ts'
import { OpenedList } from './OpenedList.tsx'
import { hasConfident, type Outlook, plannedLeavers, skillOutlooks } from './outlook.ts'

/** The distribution in words, as a picture and as figures, and how it was got. */
export function LossOutlook({ outlook }: { readonly outlook: Outlook }) {
  const { all } = outlook
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  const unit = lossUnit(all.holdings)
  const leavers = plannedLeavers(workspace, all)
  const likely = skillOutlooks(all)
    .slice(0, 4)
    .map(({ skill, probability }) => ({
      name: skillName(workspace, skill),
      probability,
    }))
  return (
    <Panel
      title={`What ${inSentence(measuredScopeName(workspace, all.holdings.scope))} could lose`}
    >
      <div className={styles.outlook}>
        <p className={styles.sentence}>
          {tailSentence(all.loss, 0.9, unit)} {likelyWords(likely)}
        </p>
        {leavers.length === 0 ? null : (
          <p>
            Counted as gone, since their last day is known:{' '}
            <OpenedList
              names={leavers.map(
                (person) => `${nameOf(person)} (${dayWords(person.leaves ?? '')})`,
              )}
              limit={6}
            />
            .
          </p>
        )}
        <LossChartFigure loss={all.loss} unit={unit} />
        <TailTable outlook={outlook} />
        <p className={styles.method}>{methodWords(all.loss)}</p>
        <p className={styles.method}>
          Confident ratings: those whose confidence, which halves in a year and counts 0.7 where no
          lead has confirmed the rating, is at least {enoughConfidence}. By them{' '}
          {counted(
            outlook.confident.expected.skills.filter(({ isBroken }) => isBroken).length,
            'skill has',
            'skills have',
          )}{' '}
          too few holders already; those that stand by all ratings count as lost beside them.
        </p>
      </div>
    </Panel>
  )
}

function TailTable({ outlook }: { readonly outlook: Outlook }) {
  const { all, pessimistic } = outlook
  const isSure = hasConfident(outlook)
  return (
    <div className={styles.tableBox}>
      <table className={styles.tails}>
        <thead>
          <tr>
            <td />
            <th scope="colgroup" colSpan={2}>
              All ratings
            </th>
            <th scope="colgroup" colSpan={2}>
              {isSure ? 'Confident ratings only' : 'No confident rating'}
            </th>
          </tr>
          <tr>
            <th scope="col">How bad it comes</th>
            <th scope="col" title="Knowledge at risk">
              at least
            </th>
            <th scope="col" title="Expected shortfall">
              on average
            </th>
            <th scope="col" title="Knowledge at risk">
              at least
            </th>
            <th scope="col" title="Expected shortfall">
              on average
            </th>
          </tr>
        </thead>
        <tbody>
          {all.loss.tails.map(({ alpha, knowledgeAtRisk, expectedShortfall }, at) => {
            const other = pessimistic.tails[at]
            return (
              <tr key={alpha}>
                <th scope="row">
                  {oneCase(alpha)} <span className={styles.alpha}>α = {alpha}</span>
                </th>
                <Cell of={knowledgeAtRisk} />
                <Cell of={expectedShortfall} />
                {!isSure ? (
                  <>
                    <td>–</td>
                    <td>–</td>
                  </>
                ) : other === undefined ? null : (
                  <>
                    <Cell of={other.knowledgeAtRisk} />
                    <Cell of={other.expectedShortfall} />
                  </>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={styles.method}>
        “At least” is the knowledge at risk (KaR), “on average” the expected shortfall (ES): the
        mean of these worst cases.
      </p>
    </div>
  )
}

function Cell({ of }: { readonly of: Estimate }) {
  const range = rangeWords(of)
  return (
    <td>
      {amount(of.value)}
      {range === null ? null : <span className={styles.range}>{range}</span>}
    </td>
  )
}

/** "The organisation" inside a sentence; names of teams and chapters stay as they are. */
function inSentence(name: string): string {
  return name === 'The organisation' ? 'the organisation' : name
}
