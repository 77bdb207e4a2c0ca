declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** Likeness of two words, from 0 to 1. */
  export default function jaroWinkler(a: string, b: string, options?: { ignoreCase?: boolean }): number
}
