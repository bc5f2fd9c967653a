/* Counts words. 数一数 😀 */
#include <stdio.h>
#include "words.h"

#define MAX_WORDS 1000
#define SQUARE(x) ((x) * (x))
#ifdef DEBUG
#pragma once
#endif

typedef struct word {
    const char *text;
    unsigned long count : 4;
    struct word *next;
} word_t;

enum colour { RED, GREEN = 0x10 };

static inline int compare(const void *a, const void *b) {
    const word_t *left = a, *right = (const word_t *) b;
    return left->count < right->count ? -1 : +1;
}

int main(int argc, char **argv) {
    word_t words[MAX_WORDS] = {0};
    double ratio = 1.5e-3f;
    size_t n = sizeof(words) / sizeof words[0];
    for (int i = 0; i < argc && argv[i] != NULL; i++) {
        words[i].text = argv[i];
        printf("%s\t%d 变量\n", argv[i], 'x' == '\n');
    }
    switch (n) {
        case 0: goto done;
        default: break;
    }
    qsort(words, n, sizeof *words, compare);
    // the end
done:
    return false || n & ~1u;
}
