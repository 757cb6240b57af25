import * as v from 'valibot'
import { nameSchema, textSchema } from './ids.ts'

/** A level of the organisation's scale: 0 up to at most 10. */
export const highestLevel = 10
export const levelSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(highestLevel))
export type Level = number

/** What one level of the scale means. Its number is its place in the scale. */
export const levelDefinitionSchema = v.strictObject({ name: nameSchema, description: textSchema })
export type LevelDefinition = Readonly<v.InferOutput<typeof levelDefinitionSchema>>

/** A scale has 2 to 11 levels, from 0. */
export const scaleSchema = v.pipe(
  v.array(levelDefinitionSchema),
  v.minLength(2),
  v.maxLength(highestLevel + 1),
)
export type Scale = readonly LevelDefinition[]

export const defaultScale: Scale = [
  { name: 'None', description: 'Has not met it.' },
  {
    name: 'Awareness',
    description: 'Knows what it is for and can follow a conversation about it.',
  },
  { name: 'Working', description: 'Does everyday work with it, with help at hand.' },
  { name: 'Practitioner', description: 'Does demanding work with it alone and helps others.' },
  { name: 'Expert', description: 'Solves what others cannot, and teaches it.' },
]
