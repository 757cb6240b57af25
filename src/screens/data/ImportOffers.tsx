import type { EntityName, ImportReport } from '#core/interchange/importReport.ts'
import { counted } from '#core/model/naming.ts'
import type { ImportChoices } from '#session/importing.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import styles from './ImportPanel.module.css'
import { listed } from './wording.ts'

interface Props {
  readonly report: ImportReport
  readonly choices: ImportChoices
  readonly onChoose: (choices: Partial<ImportChoices>) => void
}

/** What would bring in more of the files, each with what it would do. */
export function ImportOffers({ report, choices, onChoose }: Props) {
  const { offers, missing, aboveScale } = report
  if (offers.length === 0 && missing.length === 0 && aboveScale === null) return null
  return (
    <fieldset className={styles.offers}>
      <legend>Bring in more</legend>
      {offers.length === 0 ? null : (
        <div>
          <Checkbox
            isSelected={choices.matchByName}
            onChange={(matchByName) => onChoose({ matchByName })}
          >
            Match {counted(offers.length, 'record', 'records')} by name
          </Checkbox>
          <p className={styles.hint}>
            Their ids are new here, but one record has the same name:{' '}
            {listed(
              namesOf(offers, ({ name }) => name),
              offers.length,
            )}
            .
          </p>
        </div>
      )}
      {missing.length === 0 ? null : (
        <div>
          <Checkbox
            isSelected={choices.createMissing}
            onChange={(createMissing) => onChoose({ createMissing })}
          >
            Create what is missing ({missing.length.toLocaleString()})
          </Checkbox>
          <p className={styles.hint}>
            Rows refer to {missingWords(report)} that nothing here has:{' '}
            {listed(
              namesOf(missing, ({ id }) => id),
              missing.length,
            )}
            . Each would be named by its id.
          </p>
        </div>
      )}
      {aboveScale === null ? null : (
        <div>
          <Checkbox
            isSelected={choices.extendScale}
            onChange={(extendScale) => onChoose({ extendScale })}
          >
            Extend the scale to level {aboveScale.highest}
          </Checkbox>
          <p className={styles.hint}>
            {counted(aboveScale.rows, 'value is', 'values are')} above the highest level here.
          </p>
        </div>
      )}
    </fieldset>
  )
}

/** The first few names: of a large file there may be millions. */
function namesOf<R>(records: readonly R[], nameOf: (record: R) => string): string[] {
  return records.slice(0, 10).map(nameOf)
}

const words: Readonly<Record<EntityName, readonly [one: string, many: string]>> = {
  people: ['person', 'people'],
  teams: ['team', 'teams'],
  chapters: ['chapter', 'chapters'],
  skills: ['skill', 'skills'],
}

/** `3 people, 1 skill`. */
function missingWords({ missing }: ImportReport): string {
  const names = Object.keys(words) as EntityName[]
  return names
    .map((table) => ({ table, count: missing.filter((it) => it.table === table).length }))
    .filter(({ count }) => count > 0)
    .map(({ table, count }) => counted(count, ...words[table]))
    .join(', ')
}
