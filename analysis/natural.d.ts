declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** Likeness of two words, from 0 to 1. */
  export default function jaroWinkler(a: string, b: string, options?: { ignoreCase?: boolean }): number
}
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem: (word: string) => string }
  export default stemmer
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_de.js' {
  const stemmer: { stem: (word: string) => string }
  export default stemmer
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_es.js' {
  const stemmer: { stem: (word: string) => string }
  export default stemmer
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_fr.js' {
  const stemmer: { stem: (word: string) => string }
  export default stemmer
}
declare module 'natural/lib/natural/stemmers/porter_stemmer_nl.js' {
  const stemmer: { stem: (word: string) => string }
  export default stemmer
}
