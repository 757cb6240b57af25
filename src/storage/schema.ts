/**
 * Number of the format of everything stored. Raise it with every change that an older program
 * could misread; a program never writes where it finds a higher number than its own.
 */
export const storedSchema = 1
