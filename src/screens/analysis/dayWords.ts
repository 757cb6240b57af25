export { dayWords, longDayWords } from '#core/model/dayWords.ts'
