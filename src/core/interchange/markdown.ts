// Texts of people within Markdown (CommonMark with the tables of GFM): whatever they hold, it is
// shown as it stands, and a document keeps the structure that it was given.

/** What means something anywhere in a line. A backslash before any of these takes it away. */
const special = /[\\`*_[\]<>|~&$#]/g
/** What would begin a list, a heading's underline or a table at the start of a line. */
const lineStart = /^(?:[-+=:]|\d+(?=[.)]))/
const lineEnds = /\r\n|[\n\r\u0085\u2028\u2029]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is being taken out
const blanks = /[\u0000-\u001f\u007f\s]+/g

/** A text within a line: a heading, an item, a cell of a table. */
export function inlineMarkdown(text: string): string {
  const plain = text.replace(blanks, ' ').trim().replace(special, '\\$&')
  return plain.replace(lineStart, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`))
}

/** A text as paragraphs of its own; lines stay lines. Empty where there is nothing to say. */
export function blockMarkdown(text: string): string {
  const lines = text.split(lineEnds).map(inlineMarkdown)
  const paragraphs: string[][] = [[]]
  for (const line of lines) {
    if (line === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs
    .filter((paragraph) => paragraph.length > 0)
    .map((paragraph) => paragraph.join('\\\n'))
    .join('\n\n')
}

/** A table of texts. */
export function tableMarkdown(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inlineMarkdown).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

/** A list of texts. */
export function listMarkdown(items: readonly string[]): string {
  return items.map((item) => `- ${inlineMarkdown(item)}`).join('\n')
}
