import type { ScopeLoad } from '#core/analysis/scopeLoad.ts'
import type { PersonId } from '#core/model/ids.ts'
import { grouped } from '#core/model/naming.ts'
import { Button } from '#ui/Button.tsx'
import { Figure } from '#ui/Screen.tsx'
import { hangingWords } from '../hangingSkills.ts'
import { hangingOnWords } from './countWords.ts'
import styles from './People.module.css'
import type { PersonLine } from './peopleLines.ts'

interface Props {
  /** Those first on whom most hangs, or by name. */
  readonly lines: readonly PersonLine[]
  readonly load: ScopeLoad | null
  readonly onOpen: (person: PersonId) => void
}

/** What to take off whom, and over how few people the load is spread. */
export function LoadFigures({ lines, load, onOpen }: Props) {
  const bearing = lines.filter(({ hanging }) => hanging.length > 0)
  const most = bearing.reduce<PersonLine | null>(
    (known, line) => (line.hanging.length > (known?.hanging.length ?? 0) ? line : known),
    null,
  )
  const hanging = bearing.flatMap((line) => line.hanging)
  const effective = load?.effectivePeople ?? null
  return (
    <div className={styles.figures}>
      {most === null ? (
        <p className={styles.lead}>No skill hangs on one person here, low findings left out.</p>
      ) : (
        <div className={styles.lead}>
          <h2 className={styles.sentence}>
            {hangingOnWords(most.hanging.length)} {most.name}
          </h2>
          <Button onPress={() => onOpen(most.person.id)}>What to take off, and onto whom</Button>
        </div>
      )}
      <Figure
        number={grouped(bearing.length)}
        text={`of ${grouped(lines.length)} have a skill hanging on them`}
        note={`${hangingWords(hanging)}, low findings left out`}
      />
      <Figure
        number={load === null ? '…' : effective === null ? '0' : oneDecimal(effective)}
        text={`effective people, of ${grouped(load?.people ?? lines.length)}`}
        note={
          effective === null
            ? 'nobody holds anything that is needed'
            : `so thin is the load spread: as if ${oneDecimal(effective)} people carried it evenly (1 ÷ the sum of the squared shares)`
        }
      />
    </div>
  )
}

function oneDecimal(amount: number): string {
  return amount < 100 ? amount.toFixed(1) : grouped(Math.round(amount))
}
