import { Figure } from '#ui/Screen.tsx'
import styles from './Attrition.module.css'
import { amount, chanceWords, lossUnit, rangeWords } from './lossWords.ts'
import type { Outlook } from './outlook.ts'

/** The numbers that are looked at first, each with its pessimistic value beside. */
export function LossFigures({ outlook: { all, confident } }: { readonly outlook: Outlook }) {
  const { loss } = all
  const unit = lossUnit(all.holdings)
  const [worst] = loss.tails
  const [worstConfident] = confident.loss.tails
  const noLoss = rangeWords(loss.noLoss, chanceWords)
  // Where nothing is left to lose, a loss of 0 would look like good news.
  const isAllLacking = confident.loss.brokenWeight === confident.loss.weight
  const beside = (words: string) =>
    isAllLacking ? 'all is lacking by confident ratings' : `${words} by confident ratings only`
  return (
    <div className={styles.figures}>
      <Figure
        number={amount(loss.expected)}
        text={unit === 'skills' ? 'skills lost on average' : 'of the weight lost on average'}
        note={`of ${amount(loss.weight)}; ${beside(amount(confident.loss.expected))}`}
      />
      <Figure
        number={chanceWords(loss.noLoss.value)}
        text="chance that nothing is lost"
        note={`${noLoss === null ? '' : `${noLoss}; `}${beside(chanceWords(confident.loss.noLoss.value))}`}
      />
      <Figure
        number={worst === undefined ? '0' : amount(worst.knowledgeAtRisk.value)}
        text="or more in one case of ten"
        note={
          worst === undefined || worstConfident === undefined
            ? ''
            : `${amount(worst.expectedShortfall.value)} on average then; ${beside(`${amount(worstConfident.knowledgeAtRisk.value)} or more`)}`
        }
      />
      <Figure
        number={amount(loss.brokenWeight)}
        text="lacking already, before anybody leaves"
        note={`not in the loss; ${amount(confident.loss.brokenWeight)} by confident ratings only`}
      />
    </div>
  )
}
