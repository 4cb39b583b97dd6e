import { stemmer } from 'stemmer'

/** The stem of an English word in lower case, by Porter's algorithm. */
export const stem: (word: string) => string = stemmer
