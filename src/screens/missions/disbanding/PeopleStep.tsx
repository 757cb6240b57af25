import { EmptyState } from '#ui/EmptyState.tsx'
import styles from './Disband.module.css'
import { PlacementRow } from './PlacementRow.tsx'
import { useDisbanding } from './useDisbanding.ts'

/** Who is free when and how much, and where each goes. */
export function PeopleStep() {
  const { people, team } = useDisbanding()
  if (people.length === 0) {
    return (
      <EmptyState title={`Nobody is in ${team.name}`} text="So nobody has to find another place." />
    )
  }
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Free</th>
            <th scope="col">Also in</th>
            <th scope="col" className={styles.goes}>
              Goes to
            </th>
            <th scope="col">Percent</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {people.map((freed) => (
            <PlacementRow key={freed.person.id} freed={freed} />
          ))}
        </tbody>
      </table>
    </div>
  )
}
