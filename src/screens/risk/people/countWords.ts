import { grouped } from '#core/model/naming.ts'

const words = 'No,One,Two,Three,Four,Five,Six,Seven,Eight,Nine,Ten,Eleven,Twelve'.split(',')

/** "Five skills hang on": how a sentence about what hangs on somebody begins. */
export function hangingOnWords(count: number): string {
  return `${words[count] ?? grouped(count)} ${count === 1 ? 'skill hangs' : 'skills hang'} on`
}
