import type { LearningActionId, PersonId, SkillId } from '../model/ids.ts'
import { type LearningAction, learningStates } from '../model/learningAction.ts'
import { type DayFromToday, dayOf, memberOf, rows, slug } from './rows.ts'

/** `person | skill | level to reach | coach | state | planned on | due | note`, from today. */
const plan = `
Tess Blom     | Helm           | 3 | Vic Stone   | done    | -165 | -45 | Released two services alone; Vic only watched.
Petra Novotná | Query tuning   | 3 | Yan Boer    | done    | -170 | -40 | Took the slow-query review over from Gerrit.
Ming Zhao     | Test data      | 3 | Luca Bianchi | done   | -150 | -35 | Built the customers for the account teams' rehearsal.
Zainab Bello  | Service mesh   | 3 | Wes Kim     | done    | -140 | -30 | Course finished. The production change with Wes is still to come.
Hana Sato     | Card settlement | 3 | Femi Cole  | active  | -120 | -10 | The third month end was to be hers; it fell into the release week.
Petra Novotná | PostgreSQL     | 3 | Yan Boer    | active  | -60  | 55  | Next: the failover in production, with Yan beside her.
Bo Larsen     | PostgreSQL     | 3 | Yan Boer    | planned | -12  | 90  | So that opening an account does not wait for a database engineer.
Idris Farah   | PostgreSQL     | 3 | Gerrit Post | dropped | -155 | -50 | Gerrit left before they could begin, and Oracle keeps Idris busy.
`

/** The learning plan of the sample: last quarter's, and what goes on. */
export function learningRecords(day: DayFromToday): LearningAction[] {
  return rows(plan).map(
    ([person = '', skill = '', target, coach, state, created, due, note = '']) => ({
      id: `${slug(person)}/${slug(skill)}` as LearningActionId,
      person: slug(person) as PersonId,
      skill: slug(skill) as SkillId,
      target: Number(target),
      coach: coach ? (slug(coach) as PersonId) : null,
      state: memberOf(learningStates, state),
      created: dayOf(created, day),
      due: dayOf(due, day),
      note,
    }),
  )
}
