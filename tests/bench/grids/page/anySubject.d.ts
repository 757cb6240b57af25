import type { Subject } from './subject.ts'

/** Which one it is, the build says. */
export declare const subject: Subject
