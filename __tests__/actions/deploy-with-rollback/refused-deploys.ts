/** Deploy files that are refused for the environment production, each with all its problems as `line:column: message`. */
export const REFUSED_FILES: readonly (readonly [text: string, ...problems: string[]])[] = [
  ['version: 1', '1:1: The file lacks `environments`.'],
  ['version: 2\nenvironments: { production: {} }', '1:10: `version` must be `1`, but is the number `2`. Write `version: 1`.'],
  ['version: 1\nenvironments: {}', '2:15: `environments` must have at least 1 key.'],
  ['environments: [', '1:15: This `[` is never closed. Add `]`, and indent what is between more than the key.'],
  ['', '1:1: The file is empty: it holds no keys.'],
  [
    'version: 1\nenvironments: { prod: {} }',
    'input `environment`: There is no environment `production` in `.github/ops/deploy.yml`. Known: `prod`.',
  ],
  [
    'version: 1\nenvironments: { staging: {}, producton: {} }',
    'input `environment`: There is no environment `production` in `.github/ops/deploy.yml`. Did you mean `producton`? Known: `staging` and `producton`.',
  ],
  [
    'version: 1\nenvironments: { production: { commands: { switch: a } }, Production: {} }',
    '2:58: `Production` and `production` are the same environment: GitHub does not tell upper from lower case. Keep one.',
  ],
  [
    "version: 1\nenvironments: { production: { commands: { switch: a } }, ' qa': {} }",
    '2:58: The name of an environment must be one line of at most 255 characters without spaces at its ends. Rename it.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    adapter: helm',
    '4:14: `environments.production.adapter` must be `command`, `symlink` or `fly`, but is the text `helm`. `helm`, `kubectl`, `compose` and `vercel` come in a later version.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    adapter: command\n    helm: { release: shop }',
    '5:5: `environments.production.helm` is not supported by this version. Remove it: no part of the file is ignored.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    adapter: symlnk',
    '4:14: `environments.production.adapter` must be `command`, `symlink` or `fly`, but is the text `symlnk`. Did you mean `symlink`? `helm`, `kubectl`, `compose` and `vercel` come in a later version.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    adapter: symlink',
    '4:14: The adapter `symlink` needs its key `symlink`. Add `symlink: { releases: /srv/app/releases, current: /srv/app/current }`.',
  ],
  ['version: 1\nenvironments:\n  production:\n    adapter: fly', '4:14: The adapter `fly` needs its key `fly`. Add `fly: { app: NAME }`.'],
  [
    'version: 1\nenvironments:\n  production:\n    symlink: { releases: /a, current: /b }',
    '4:5: `symlink` is of the adapter `symlink`, and this environment has `command`. Add `adapter: symlink`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    adapter: symlink\n    symlink: { releases: /a }',
    '6:5: `environments.production.symlink` lacks `current`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    adapter: symlink\n    symlink: { releases: /a, current: /b, reload: nginx -s reload }',
    "6:51: `environments.production.symlink.reload` must be a list, but is the text `nginx -s reload`. Write a list: `['nginx -s reload']`.",
  ],
  [
    'version: 1\nenvironments:\n  production:\n    probes: health.yml',
    '4:5: There is no command to switch with. Add `commands: { switch: ./deploy.sh }`, or the input `deploy-command`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { swich: a }',
    '4:17: `swich` is not a key of `environments.production.commands`. Did you mean `switch`? Known: `prepare`, `switch`, `current`, `rollback`, `verify`, `probe-target` and `cleanup`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: "" }',
    '4:25: `environments.production.commands.switch` must not be empty. Write a script for bash as text, or a program and its arguments as a list.',
  ],
  [
    'version: 1\nenvironments:\n  production:',
    '3:3: `environments.production` must be a mapping (`key: value` lines), but is empty. Give it a value, or remove the key.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    strategy: canary\n    steps: 5%,25%,100%',
    '5:15: `environments.production.strategy` must be `all-at-once` or `blue-green`, but is the text `canary`. `canary` comes in a later version.',
    '6:5: `environments.production.steps` is not supported by this version. Remove it: no part of the file is ignored.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    strategy: blue-green',
    '5:15: `blue-green` asks a version whether it is well before it is switched to, and there is no command for that. Add `commands: { probe-target: … }` (adapter `command`), or use `all-at-once`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    adapter: symlink\n    symlink: { releases: /a, current: /b }\n    strategy: blue-green',
    '6:15: `blue-green` asks a version whether it is well before it is switched to, and the adapter `symlink` cannot ask. Add `commands: { probe-target: … }` (adapter `command`), or use `all-at-once`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    verify: none',
    '5:13: `verify: none` needs a reason. Add `verify_reason: TEXT`: it stands in every report.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    verify: none\n    verify_reason: " "',
    '6:20: `environments.production.verify_reason` cannot be ` `. Write a sentence.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    verify_reason: x',
    '5:5: `verify_reason` is for `verify: none`. Remove it, or add `verify: none`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    verify: none\n    verify_reason: x\n    probes: health.yml',
    '5:13: `verify: none` says that nothing can prove a deploy, and there are `probes`. Keep one of the two.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a, verify: b }\n    verify: none\n    verify_reason: x\n    probes: [https://a.example.com]',
    '5:13: `verify: none` says that nothing can prove a deploy, and there are `probes`. Keep one of the two.',
    '5:13: `verify: none` says that nothing can prove a deploy, and there is `commands.verify`. Keep one of the two.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    verify: off',
    '5:13: `environments.production.verify` has none of the allowed forms. Write `none`, or a mapping of `interval`, `failures`, `successes`, `soak` and `grace`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    verify: { soak: 1s }\n    soak: 2s',
    '6:5: `soak` is given twice. Keep one: the other is in `verify`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    verify: { interval: 100, failures: 0, successes: 1.5, grace: soon }',
    '5:40: `environments.production.verify.failures` must be at least 1, but is 0.',
    '5:54: `environments.production.verify.successes` must be a whole number, but is the number `1.5`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    verify: { interval: 1ms }',
    '5:25: `1ms` is out of range. Write one such as `500ms`, `90s` or `1h30m`, from 10ms to 10m.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    timeout: 10',
    '5:14: `10` has no unit. Write `10s`: `ms`, `s`, `m`, `h` and `d` are known.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    timeout: 10 minutes',
    '5:14: `10 minutes` is not a duration. Write one such as `500ms`, `90s` or `1h30m`, from 100ms to 1d.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    rollback_timeout: 0s\n    lock_timeout: 2d\n    soak: -1s',
    '5:23: `0s` is out of range. Write one such as `500ms`, `90s` or `1h30m`, from 100ms to 1d.',
    '6:19: `2d` is out of range. Write one such as `500ms`, `90s` or `1h30m`, from 0s to 1d.',
    '7:11: `-1s` is not a duration. Write one such as `500ms`, `90s` or `1h30m`, from 0s to 1d.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    windows: [{ days: MO-FR, from: 9am, to: "25:00", tz: PST }]',
    '5:23: `MO-FR` names no days. Write `MON-FRI`, `SAT,SUN` or `*`: three letters each.',
    '5:36: `9am` is not a time of day. Write `09:00` or `17:30`, at most `24:00`.',
    '5:45: `25:00` is not a time of day. Write `09:00` or `17:30`, at most `24:00`.',
    '5:58: `PST` is not a time zone. Write one of the IANA list, such as `Europe/Berlin` or `UTC`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    windows: [{ days: MON-FRI, from: 9, to: 17, tz: UTC }]',
    '5:38: `environments.production.windows[0].from` must be text, but is the number `9`. Write `09:00`, hours and minutes.',
    '5:45: `environments.production.windows[0].to` must be text, but is the number `17`. Write `17:00`, hours and minutes.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    windows: [{ days: MON-FRI, from: "24:00", to: "09:00", tz: UTC }, { days: "*", from: "09:00", to: "09:00", tz: Europe/Berlin }]',
    '5:38: `24:00` is the end of a day. Write `00:00`, and the day after.',
    '5:103: It opens and closes at the same time. For a whole day write `00:00` and `24:00`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    windows: [{ days: MON-FRI, from: "09:00", to: "17:00" }]',
    '5:15: `environments.production.windows[0]` lacks `tz`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    windows: MON-FRI',
    "5:14: `environments.production.windows` must be a list, but is the text `MON-FRI`. Write a list: `['MON-FRI']`.",
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    require: { staging: true, main: red, approval: yes, secret_alerts: 1 }',
    '5:25: `environments.production.require.staging` has none of the allowed forms. Write `same-artifact`, `{ environment: NAME }` or `false`.',
    '5:37: `environments.production.require.main` has none of the allowed forms. Write `green`, `{ workflows: [CI] }` or `false`.',
    '5:52: `environments.production.require.approval` must be `true` or `false` or a mapping (`key: value` lines), but is the text `yes`. Write `true`, `false`, or a mapping of `max_age`, `environment` and `app`.',
    '5:72: `environments.production.require.secret_alerts` must be `true` or `false`, but is the number `1`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    require: { staging: { environment: Production } }',
    '5:25: `production` cannot be the proof of itself. Name another environment: `staging: { environment: NAME }`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    require: { approval: { max_age: 10s } }',
    '5:37: `10s` is out of range. Write one such as `500ms`, `90s` or `1h30m`, from 1m to 30d.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    require: { main: { workflows: [] } }',
    '5:35: `environments.production.require.main.workflows` must not be an empty list.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    require: { main: { workflow: [CI] } }',
    '5:16: `environments.production.require.main` lacks `workflows`.',
    '5:24: `workflow` is not a key of `environments.production.require.main`. Did you mean `workflows`? Known: `workflows` and `branch`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    probes: []',
    '5:13: `environments.production.probes` must not be an empty list.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    probes: 5',
    '5:13: `environments.production.probes` must be text or a list, but is the number `5`. Write `FILE#TARGET`, a URL, a list of URLs, or a list of targets as in a health file.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    probes: [a.yml, https://x.example.com]',
    '5:13: names more than one health file, or a file beside URLs. Name one file, or URLs only.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    probes: health.yml#',
    '5:13: `health.yml#` is not of the form FILE#TARGET. Write it as `.github/ops/health.yml#api`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    probes: missing.yml',
    '5:13: There is no file `missing.yml`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    probes: [https://a.example.com, { name: b }]',
    "5:37: `environments.production.probes[1]` must be text, but is a mapping. Without quotes YAML reads `{ name: b }` as a mapping (`key: value` lines): write `'{ name: b }'`.",
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    keep: 0',
    '5:11: `environments.production.keep` must be at least 1, but is 0.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    url: shop.example.com',
    '5:10: `environments.production.url` cannot be `shop.example.com`. It begins with `https://` or `http://`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    issue: { assignees: ["@ana"] }',
    '5:26: `environments.production.issue.assignees[0]` cannot be `@ana`. It must be a login, without `@`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    on-cancel: keep',
    '5:5: `on-cancel` is not a key of `environments.production`. Did you mean `on_cancel`? Known: `adapter`, `commands`, `symlink`, `fly`, `pass_env`, `probes`, `verify`, `verify_reason`, `soak`, `timeout`, `rollback_timeout`, `lock_timeout`, `strategy`, `on_cancel`, `windows`, `require`, `keep`, `url` and `issue`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    on_cancel: stop',
    '5:16: `environments.production.on_cancel` must be `rollback` or `keep`, but is the text `stop`.',
  ],
  [
    'version: 1\nenvironments:\n  production: { commands: { switch: a } }\n  staging: { timeout: 5, windows: [{ days: X, from: "1:00", to: "2:00", tz: UTC }] }',
    '4:23: `5` has no unit. Write `5s`: `ms`, `s`, `m`, `h` and `d` are known.',
    '4:44: `X` names no days. Write `MON-FRI`, `SAT,SUN` or `*`: three letters each.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: [], current: 5 }',
    '4:25: `environments.production.commands.switch` must not be an empty list. Write a script for bash as text, or a program and its arguments as a list.',
    "4:38: `environments.production.commands.current` must be text or a list, but is the number `5`. Without quotes YAML reads `5` as a number: write `'5'`. Write a script for bash as text, or a program and its arguments as a list.",
  ],
  [
    "version: 1\nenvironments:\n  production:\n    commands: { switch: ['', x], current: [a, 5] }",
    '4:26: `environments.production.commands.switch[0]` must not be empty.',
    "4:47: `environments.production.commands.current[1]` must be text, but is the number `5`. Without quotes YAML reads `5` as a number: write `'5'`.",
  ],
  [
    'version: 1\nenvironments:\n  production:\n    adapter: symlink\n    symlink:\n      releases: /a\n      current: /b\n      ssh: { host: app1 }',
    '8:7: An unknown host is never trusted. Add `known_hosts` or `known_hosts_file`, with what `ssh-keyscan` prints, checked.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    adapter: symlink\n    symlink:\n      releases: /a\n      current: /b\n      ssh: { host: deploy@app1, port: 0, user: "-x", known_hosts: a, known_hosts_file: b, key_file: c, key_env: d, options: [ProxyJump] }',
    '8:20: `environments.production.symlink.ssh.host` cannot be `deploy@app1`. It must be a host name or an address, without user and port.',
    '8:39: `environments.production.symlink.ssh.port` must be at least 1, but is 0.',
    '8:48: `environments.production.symlink.ssh.user` cannot be `-x`. It must be the name of a user.',
    '8:126: `environments.production.symlink.ssh.options[0]` cannot be `ProxyJump`. Write it as `Name=value`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    adapter: symlink\n    symlink:\n      releases: /a\n      current: /b\n      ssh: { host: app1, known_hosts: a, known_hosts_file: b, key_file: c, key_env: d }',
    '8:42: The known hosts are given twice. Keep `known_hosts` or `known_hosts_file`.',
    '8:76: The private key is given twice. Keep `key_file` or `key_env`.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    adapter: fly\n    fly: { app: Shop, image: "app@sha256:1", strategy: blue-green }',
    '5:17: `environments.production.fly.app` cannot be `Shop`. It has small letters, digits and `-`.',
    '5:30: `environments.production.fly.image` cannot be `app@sha256:1`. It is the name of a repository of images, without tag and digest.',
    '5:56: `environments.production.fly.strategy` must be `rolling`, `bluegreen`, `canary` or `immediate`, but is the text `blue-green`. Did you mean `bluegreen`?',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    adapter: fly\n    fly: { app: shop, wait_timeout: 5 }',
    '5:37: `5` has no unit. Write `5s`: `ms`, `s`, `m`, `h` and `d` are known.',
    'input `artifact`: `v2` does not name one image for good. The adapter fly takes REPOSITORY@sha256:…, without a tag.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    commands: { switch: a }\n    pass_env: [GITHUB-TOKEN]',
    '5:16: `environments.production.pass_env[0]` cannot be `GITHUB-TOKEN`. It must be the name of an environment variable.',
  ],
  [
    'version: 1\nenvironments:\n  production:\n    adapter: fly\n    fly: { app: shop }',
    'input `artifact`: `v2` does not name one image for good. The adapter fly takes REPOSITORY@sha256:…, without a tag.',
  ],
];

/** Inputs that are refused beside a file that is well, each with all its problems. */
export const REFUSED_INPUTS: readonly (readonly [given: { readonly [input: string]: string }, ...problems: string[]])[] = [
  [{ artifact: '' }, 'input `artifact`: is required for a deploy and was not given. Give the id of what is to be deployed.'],
  [
    { artifact: 'main' },
    'input `artifact`: `main` means something else tomorrow. Give an id that never changes: a digest, a release, a deployment id. Never a branch.',
  ],
  [
    { artifact: 'refs/heads/release' },
    'input `artifact`: `refs/heads/release` means something else tomorrow. Give an id that never changes: a digest, a release, a deployment id. Never a branch.',
  ],
  [
    { artifact: 'HEAD' },
    'input `artifact`: `HEAD` means something else tomorrow. Give an id that never changes: a digest, a release, a deployment id. Never a branch.',
  ],
  [
    { artifact: 'ghcr.io/acme/shop:latest' },
    'input `artifact`: `ghcr.io/acme/shop:latest` means something else tomorrow. Give an id that never changes: a digest, a release, a deployment id. Never a branch.',
  ],
  [
    { artifact: '-rf' },
    'input `artifact`: `-rf` cannot be the id of an artifact. It begins with a letter or digit, and has letters, digits and `. _ : @ / + ~ = % -` after it, at most 400 in all.',
  ],
  [
    { artifact: 'v1; rm -rf /' },
    'input `artifact`: `v1; rm -rf /` cannot be the id of an artifact. It begins with a letter or digit, and has letters, digits and `. _ : @ / + ~ = % -` after it, at most 400 in all.',
  ],
  [
    { artifact: '$(id)' },
    'input `artifact`: `$(id)` cannot be the id of an artifact. It begins with a letter or digit, and has letters, digits and `. _ : @ / + ~ = % -` after it, at most 400 in all.',
  ],
  [
    { artifact: 'v1\nv2' },
    'input `artifact`: `v1\\nv2` cannot be the id of an artifact. It begins with a letter or digit, and has letters, digits and `. _ : @ / + ~ = % -` after it, at most 400 in all.',
  ],
  [
    { artifact: '../../etc' },
    'input `artifact`: `../../etc` cannot be the id of an artifact. It begins with a letter or digit, and has letters, digits and `. _ : @ / + ~ = % -` after it, at most 400 in all.',
  ],
  [
    { artifact: 'a/../b' },
    'input `artifact`: `a/../b` cannot be the id of an artifact. It begins with a letter or digit, and has letters, digits and `. _ : @ / + ~ = % -` after it, at most 400 in all.',
  ],
  [{ artifact: 'v2', to: 'v1' }, 'input `to`: is for a rollback. Name what is to be deployed with `artifact`.'],
  [{ override: 'true' }, 'input `reason`: is required for `override` and was not given. Say why: it stands in the ledger.'],
  [
    { operation: 'rollback', artifact: '' },
    'input `reason`: is required for a rollback and was not given. Say why: it stands in the ledger.',
  ],
  [
    { operation: 'rollback', reason: 'x' },
    'input `artifact`: is for a deploy. Name the version to go back to with `to`; without it the last verified one is taken.',
  ],
  [
    { operation: 'rollback', artifact: '', to: '--help', reason: ' ' },
    'input `to`: `--help` cannot be the id of an artifact. It begins with a letter or digit, and has letters, digits and `. _ : @ / + ~ = % -` after it, at most 400 in all.',
    'input `reason`: is required for a rollback and was not given. Say why: it stands in the ledger.',
  ],
  [
    { operation: 'freeze', 'dry-run': 'true' },
    'input `dry-run`: is not known to `freeze`, which would write. Ask for `status` instead.',
    'input `reason`: is required for `freeze` and was not given. Say why: it stands in the ledger.',
  ],
  [{ operation: 'unfreeze' }, 'input `reason`: is required for `unfreeze` and was not given. Say why: it stands in the ledger.'],
  [{ environment: 'prod' }, 'input `environment`: There is no environment `prod` in `.github/ops/deploy.yml`. Known: `production`.'],
  [
    {
      environment:
        'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    },
    'input `environment`: must be one line of at most 255 characters without spaces at its ends.',
  ],
  [{ adapter: 'helm' }, 'input `adapter`: The adapter `helm` comes in a later version. Use `command`, `symlink` or `fly`.'],
  [{ adapter: 'fly' }, 'input `adapter`: The adapter `fly` needs the key `fly` in the file. Add `fly: { app: NAME }`.'],
  [
    { adapter: 'symlink', 'deploy-command': 'x' },
    'input `deploy-command`: The adapter `symlink` has no commands. Remove it, or use the adapter `command`.',
  ],
  [{ strategy: 'canary' }, 'input `strategy`: The strategy `canary` comes in a later version. Use `all-at-once` or `blue-green`.'],
  [
    { strategy: 'blue-green' },
    'input `strategy`: `blue-green` asks a version whether it is well before it is switched to, and there is no command for that. Add `commands: { probe-target: … }` (adapter `command`), or use `all-at-once`.',
  ],
  [{ probes: 'a.yml, b.yml' }, 'input `probes`: names more than one health file, or a file beside URLs. Name one file, or URLs only.'],
  [
    { probes: 'https://a.example.com\na.yml' },
    'input `probes`: names more than one health file, or a file beside URLs. Name one file, or URLs only.',
  ],
  [{ probes: '#api' }, 'input `probes`: `#api` is not of the form FILE#TARGET. Write it as `.github/ops/health.yml#api`.'],
  [{ probes: 'missing.yml' }, 'input `probes`: There is no file `missing.yml`.'],
];
