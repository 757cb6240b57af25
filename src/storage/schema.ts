/**
 * Number of the format of everything stored. Raise it with every change that an older program
 * could misread; a program never writes where it finds a higher number than its own.
 *
 * 1: what an organisation is made of. 2: learning actions, scenarios and their edits, which a
 * program of 1 would leave out. 3: what is kept of missions beside their teams. Data of a lower
 * number is data of this one without any of these, and is read as it lies there; the number goes
 * up with the first write.
 */
export const storedSchema = 3
