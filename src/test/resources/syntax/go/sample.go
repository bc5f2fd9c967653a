// Package words counts words. 数一数 😀
package words

import (
	"fmt"
	str "strings"
)

const MaxWords = 1_000

type Word struct {
	Text  string `json:"text"`
	count int
}

type Counter[K comparable, V int | float64] interface {
	Count(key K) (V, error)
}

func (w *Word) Less(other *Word) bool {
	return w.count < other.count && !false
}

func Top(words []string, done chan<- map[string]int) (top []Word, err error) {
	table := make(map[string]int, len(words))
	for _, word := range words {
		table[str.ToLower(word)] += 1
	}
	defer func() { err = nil }()
	go fmt.Printf("%d\t%v 变量\n", len(table), 'x')
	select {
	case done <- table:
	default:
		break
	}
	switch x := any(table).(type) {
	case int, *Word:
		fallthrough
	case nil:
		top = append(top, Word{Text: "a", count: 0x10})
	}
loop:
	if i := 1.5e3; i != 2i {
		goto loop
	}
	return top, iota
}
