const ANIMALS =
  'badger bat bear beaver bison crane crow deer dove duck eagle egret elk ermine falcon finch fox frog gecko goose hare hawk heron hornet ibis jay kite koala lark lemur lynx marten mole moose moth newt otter owl panda puffin quail raven robin seal shrew skua snipe stoat stork swan swift tern toad trout viper vole wasp whale wolf wren yak'.split(
    ' ',
  );

/** A code to work under instead of a name, such as `fox-12`; none of those in use already. */
export function freshCode(taken: readonly string[] = [], random: () => number = Math.random): string {
  for (let digits = 100; ; digits *= 10) {
    for (let i = 0; i < 50; i++) {
      const code = `${ANIMALS[Math.floor(random() * ANIMALS.length)] ?? 'fox'}-${10 + Math.floor(random() * (digits - 10))}`;
      if (!taken.includes(code)) return code;
    }
  }
}
