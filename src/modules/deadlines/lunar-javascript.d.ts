declare module 'lunar-javascript' {
  /** Astronomical series: times are Julian centuries (`…T`) or days from J2000; `dtT` is TT − UT in days. */
  export const ShouXingUtil: {
    msaLonT(angle: number): number
    saLonT(angle: number): number
    dtT(days: number): number
  }
}
