import { counted, grouped } from '#core/model/naming.ts'
import { useTeamNeeds } from '../useTeamNeeds.ts'
import styles from './UnstatedNeeds.module.css'

/** Said where findings are listed: what is found in a team hangs on what it says that it needs. */
export function UnstatedNeeds() {
  const { counted: all, unstated, href } = useTeamNeeds()
  const [first] = unstated
  if (first === undefined) return null
  const who =
    all === 1
      ? `${first.name} has not stated its needs, so what its members hold stands for them.`
      : `${grouped(unstated.length)} of ${counted(all, 'team', 'teams')} ${unstated.length === 1 ? 'has not stated its' : 'have not stated their'} needs, so what the members hold stands for them.`
  return (
    <p className={styles.note}>
      {who} <a href={href}>State needs</a>
    </p>
  )
}
