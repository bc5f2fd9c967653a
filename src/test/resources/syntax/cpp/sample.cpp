// Counts words. 数一数 😀
#include <vector>
#define MAX_WORDS 1000

using namespace std::chrono;
using Words = std::vector<std::string>;

namespace demo::words {

template <typename T, int N = 4>
concept Printable = requires(T t) { t.print(); };

class Word final : public Base {
public:
    explicit Word(std::string text) : text_{std::move(text)}, count_(0) {}
    virtual ~Word() = default;
    Word(const Word &) = delete;
    bool operator<(const Word &other) const noexcept override { return count_ < other.count_; }
    [[nodiscard]] auto size() const -> std::size_t { return this->text_.size(); }

private:
    std::string text_;
    mutable int count_;
};

enum class Colour : unsigned char { Red, Green = 0x10 };

template <Printable T>
constexpr T largest(const std::vector<T> &items) {
    static_assert(sizeof(T) > 0, "变量");
    for (const auto &item : items) {
        std::cout << item << "\n" << R"(raw "text")" << 1'000.5e3L;
    }
    auto less = [&items](int a, int b) mutable { return a < b && !items.empty(); };
    try {
        throw std::runtime_error("no");
    } catch (const std::exception &e) {
        delete new Word{"x"};
    }
    return static_cast<T>(nullptr ? Colour::Red : 'c');
}

}  // namespace demo::words
