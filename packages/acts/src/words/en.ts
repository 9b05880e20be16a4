/** The 256 words of English, in the order of the bytes they stand for. */
export const EN = `
acorn actor album alley amber anchor ankle apple apron arch arrow aspen atlas attic avocado badge
bagel baker bamboo banana banjo barrel basil basket bathtub beacon beaver beetle bicycle birch
blanket blossom boulder bowl branch brick bridge broom brush bucket buffalo button cactus camel
camera canoe canvas canyon captain carrot castle cedar cement chain chalk cheese chess chimney
cinema citrus clock cloud clover coconut coffee collar compass copper coral cotton cradle crane
crayon crystal curtain cushion cymbal dancer desk diamond dolphin domino door dragon drum eagle
easel elbow elm emerald fabric falcon farmer feather fern fiddle finger flame flannel flask flute
fox freezer frog garlic garnet gazelle giraffe glove goblet granite gravel guitar hammer hammock
hazel hedge helmet honey horse hotel icicle inkwell iris island jacket jaguar jasmine jockey jungle
juniper kayak kitchen kiwi ladder lamp lantern laurel lemon library lilac lily lizard lobster lotus
lumber magpie mango maple market meadow melody melon mineral mirror mitten moss motor museum napkin
nickel nutmeg oasis olive onion onyx opera orchard orchid organ otter oyster paint pancake panda
paper parcel peanut pelican pencil pilot pine planet plum polar poppy potato pretzel prism pumpkin
puppet queen quilt radio rainbow raisin raven ribbon river rocket rope sailor salmon sandal saturn
scarf school shadow shelter shovel silver sketch snow sofa spinach sponge spoon stadium stone stool
sugar summer swan sweater syrup temple tennis thimble thunder tiger timber tomato tower tractor
trumpet tulip turnip vanilla vase village vinegar violin volcano wagon walnut walrus whale wheat
whistle window wolf wool yacht yogurt zebra zigzag
`
