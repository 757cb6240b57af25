import * as v from 'valibot'

/** Longest id and longest name that a file may bring, in UTF-16 units. */
export const idLimit = 200
export const nameLimit = 200
export const textLimit = 10_000

// Control characters never occur in real ids; the journal and the tables use them as separators.
const idText = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(idLimit),
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being refused
  v.regex(/^[^\u0000-\u001f]*$/),
)

export const chapterIdSchema = v.pipe(idText, v.brand('ChapterId'))
export const skillIdSchema = v.pipe(idText, v.brand('SkillId'))
export const personIdSchema = v.pipe(idText, v.brand('PersonId'))
export const teamIdSchema = v.pipe(idText, v.brand('TeamId'))
export const membershipIdSchema = v.pipe(idText, v.brand('MembershipId'))
export const interactionIdSchema = v.pipe(idText, v.brand('InteractionId'))
export const learningActionIdSchema = v.pipe(idText, v.brand('LearningActionId'))
export const readingIdSchema = v.pipe(idText, v.brand('ReadingId'))
export const transitionIdSchema = v.pipe(idText, v.brand('TransitionId'))
export const postponementIdSchema = v.pipe(idText, v.brand('PostponementId'))
export const ownedThingIdSchema = v.pipe(idText, v.brand('OwnedThingId'))
export const lessonIdSchema = v.pipe(idText, v.brand('LessonId'))
export const needsTemplateIdSchema = v.pipe(idText, v.brand('NeedsTemplateId'))
export const scenarioIdSchema = v.pipe(idText, v.brand('ScenarioId'))
export const scenarioEditIdSchema = v.pipe(idText, v.brand('ScenarioEditId'))

export type ChapterId = v.InferOutput<typeof chapterIdSchema>
export type SkillId = v.InferOutput<typeof skillIdSchema>
export type PersonId = v.InferOutput<typeof personIdSchema>
export type TeamId = v.InferOutput<typeof teamIdSchema>
export type MembershipId = v.InferOutput<typeof membershipIdSchema>
export type InteractionId = v.InferOutput<typeof interactionIdSchema>
export type LearningActionId = v.InferOutput<typeof learningActionIdSchema>
export type ReadingId = v.InferOutput<typeof readingIdSchema>
export type TransitionId = v.InferOutput<typeof transitionIdSchema>
export type PostponementId = v.InferOutput<typeof postponementIdSchema>
export type OwnedThingId = v.InferOutput<typeof ownedThingIdSchema>
export type LessonId = v.InferOutput<typeof lessonIdSchema>
export type NeedsTemplateId = v.InferOutput<typeof needsTemplateIdSchema>
export type ScenarioId = v.InferOutput<typeof scenarioIdSchema>
export type ScenarioEditId = v.InferOutput<typeof scenarioEditIdSchema>

/** The id that a text may be; `null`: no id reads so. */
export function parseTeamId(text: string): TeamId | null {
  const parsed = v.safeParse(teamIdSchema, text)
  return parsed.success ? parsed.output : null
}

/** See `parseTeamId`. */
export function parseChapterId(text: string): ChapterId | null {
  const parsed = v.safeParse(chapterIdSchema, text)
  return parsed.success ? parsed.output : null
}

export const nameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(nameLimit))
export const textSchema = v.pipe(v.string(), v.maxLength(textLimit))
