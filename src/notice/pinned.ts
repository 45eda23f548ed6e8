/** MobiPlus's notice, as it stands in `personuppgiftspolicy.sv.txt`: the build stops when its bytes change (R49). */
export const pinned = {
  sha256: 'c3c392920182f055243b99b4b9115edbb003ce9c04d965e4c4d6e48e34cd615c',
  lang: 'sv',
  title: 'Personuppgiftspolicy',
} as const;
