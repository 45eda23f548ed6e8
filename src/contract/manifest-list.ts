/** A version of the manifest that was published. */
export interface ManifestVersion {
  /** Its SHA-256, hexadecimal; `GET /v1/manifests/{sha256}` has the text. */
  readonly sha256: string;
  /** Version and build that showed it first. */
  readonly sdk: string;
  /** UTC; when it was published first. */
  readonly from: string;
}

/** Answer of `GET /v1/manifests`: the newest first. */
export interface ManifestList {
  readonly v: 1;
  readonly manifests: readonly ManifestVersion[];
}
