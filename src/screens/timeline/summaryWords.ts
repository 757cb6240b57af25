import { counted, grouped } from '#core/model/naming.ts'
import { lossSentence } from './model/marks.ts'
import type { TimelineFacts } from './useTimeline.ts'

/** "9 missions. 3 needed skills lose their last holder, first Kafka: …". */
export function summaryWords({ losses, missions, names }: TimelineFacts, shown: number): string {
  const count =
    shown === missions.length
      ? counted(shown, 'mission', 'missions')
      : `${grouped(shown)} of ${counted(missions.length, 'mission', 'missions')}`
  const last = losses.filter(({ kind }) => kind === 'last')
  const [first] = last
  if (first === undefined) {
    return `${count}. From today on no needed skill loses its last holder by a date that is known.`
  }
  const sentence = lossSentence(first, names.skill(first.skill), names)
  const many = counted(last.length, 'needed skill loses its', 'needed skills lose their')
  return `${count}. From today on ${many} last holder by dates that are known, first ${sentence}.`
}
