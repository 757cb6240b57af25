import type { LossTail } from '#core/analysis/lossDistribution.ts'
import { listed } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Figure } from '#ui/Screen.tsx'
import { amount } from '../../analysis/amount.ts'
import styles from './Attrition.module.css'
import { chanceWords, lossUnit, rangeWords, skillName } from './lossWords.ts'
import { hasConfident, lackingSkills, type Outlook } from './outlook.ts'

/** The numbers that are looked at first, each with its pessimistic value beside. */
export function LossFigures({ outlook }: { readonly outlook: Outlook }) {
  const { all, confident, pessimistic } = outlook
  const { loss } = all
  const unit = lossUnit(all.holdings)
  const workspace = useSessionState((state) => state.workspace)
  const worst = loss.tails.find(isOneOfTen)
  const worstPessimistic = pessimistic.tails.find(isOneOfTen)
  const noLoss = rangeWords(loss.noLoss, chanceWords)
  const isSure = hasConfident(outlook)
  const beside = (words: string) =>
    isSure ? `${words} by confident ratings only` : 'no confident rating'
  const lacking = lackingSkills(all).map(({ skill }) => skillName(workspace, skill))
  const lackingBeside = isSure
    ? `${amount(confident.loss.brokenWeight)} by confident ratings only${pessimistic.doubtful > 0 ? ': the difference counts as lost there' : ''}`
    : 'no confident rating'
  const expected = amount(loss.expected)
  return (
    <div className={styles.figures}>
      <Figure
        number={expected}
        text={`${unit === 'weight' ? 'of the weight' : expected === '1' ? 'skill' : 'skills'} lost on average`}
        note={`of ${amount(loss.weight)}; ${beside(amount(pessimistic.expected))}`}
      />
      <Figure
        number={chanceWords(loss.noLoss.value)}
        text="chance that nothing is lost"
        note={`${noLoss === null ? '' : `${noLoss}; `}${beside(chanceWords(pessimistic.noLoss.value))}`}
      />
      <Figure
        number={worst === undefined ? '0' : amount(worst.knowledgeAtRisk.value)}
        text="or more in one case of ten"
        note={
          worst === undefined || worstPessimistic === undefined
            ? ''
            : `${amount(worst.expectedShortfall.value)} on average then; ${beside(`${amount(worstPessimistic.knowledgeAtRisk.value)} or more`)}`
        }
      />
      <Figure
        number={amount(loss.brokenWeight)}
        text="lacking already, before anybody leaves"
        note={lacking.length === 0 ? lackingBeside : `${listed(lacking, 5)}; ${lackingBeside}`}
      />
    </div>
  )
}

function isOneOfTen({ alpha }: LossTail): boolean {
  return alpha === 0.9
}
