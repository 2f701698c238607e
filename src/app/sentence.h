#pragma once

// Private to app/: a sentence in the user's language, its places filled.

#include "app/wording.h"

#include <format>
#include <string>

namespace app {

class Sentence {
public:
    explicit Sentence(Language language) : language_{language} {}

    template <class... Values>
    [[nodiscard]] std::string operator()(const char* chinese, const char* english,
                                         const Values&... values) const {
        return std::vformat(language_ == Language::Chinese ? chinese : english,
                            std::make_format_args(values...));
    }

    [[nodiscard]] Language language() const { return language_; }

private:
    Language language_;
};

} // namespace app
