#pragma once

// Private to maps/labels: the places where a wish may be answered, with what each of them costs.

#include "maps/label_settings.h"
#include "maps/label_space.h"
#include "maps/labels.h"

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace maps {

// A wish with its candidates, the cheapest first; each keeps every hard rule by itself.
struct LabelTask {
    std::size_t wish{0};
    std::vector<LabelSetting> settings;
    std::vector<LabelCandidate> candidates;
    bool isPinned{false}; // has one candidate, which may break rules
};

// What the candidates of all wishes are made from.
class LabelTaskMaker {
public:
    // All must outlive it.
    LabelTaskMaker(std::span<const LabelWish> wishes, const LabelSite& site, const LabelRoom& room,
                   const TextRuler& ruler);
    ~LabelTaskMaker();
    LabelTaskMaker(const LabelTaskMaker&) = delete;
    LabelTaskMaker& operator=(const LabelTaskMaker&) = delete;

    // One for each wish, in their order; without candidates where the ground is out of sight or
    // there are no words.
    [[nodiscard]] std::vector<LabelTask> tasks() const;
    // One with many more places for its number: for a wish that found none free.
    [[nodiscard]] LabelTask thoroughTask(std::size_t wish) const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace maps
