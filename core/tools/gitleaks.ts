import type { Tool } from './tool.ts';

const RELEASE = 'gitleaks/gitleaks/releases/download/v8.30.1/gitleaks_8.30.1_';

/** Finds secrets in git history (MIT). Checksums: `gitleaks_8.30.1_checksums.txt` of the release. */
export const GITLEAKS: Tool = {
  name: 'gitleaks',
  version: '8.30.1',
  versionArguments: ['version'],
  goModule: 'github.com/zricethezav/gitleaks/v8',
  archives: {
    'linux-x64': {
      path: `${RELEASE}linux_x64.tar.gz`,
      sha256: '551f6fc83ea457d62a0d98237cbad105af8d557003051f41f3e7ca7b3f2470eb',
    },
    'linux-arm64': {
      path: `${RELEASE}linux_arm64.tar.gz`,
      sha256: 'e4a487ee7ccd7d3a7f7ec08657610aa3606637dab924210b3aee62570fb4b080',
    },
    'darwin-x64': {
      path: `${RELEASE}darwin_x64.tar.gz`,
      sha256: 'dfe101a4db2255fc85120ac7f3d25e4342c3c20cf749f2c20a18081af1952709',
    },
    'darwin-arm64': {
      path: `${RELEASE}darwin_arm64.tar.gz`,
      sha256: 'b40ab0ae55c505963e365f271a8d3846efbc170aa17f2607f13df610a9aeb6a5',
    },
  },
};
