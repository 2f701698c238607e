#include "maps/fonts_halo.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_GLYPH_H
#include FT_OUTLINE_H
#include FT_STROKER_H

#include <cmath>

namespace maps {

namespace {

// FreeType's stroker counts in whole numbers: a sixteenth of the font's design unit each.
constexpr int partsOfUnit = 16;
constexpr FT_Fixed one = 0x10000; // 16.16

struct Letters {
    CairoScaledFont font;
    double reach; // em
};

// What a face is asked for by.
const cairo_user_data_key_t lettersKey{};

struct DoneStroker {
    void operator()(FT_Stroker stroker) const { FT_Stroker_Done(stroker); }
};
struct DoneGlyph {
    void operator()(FT_Glyph glyph) const { FT_Done_Glyph(glyph); }
};
using Stroker = std::unique_ptr<FT_StrokerRec_, DoneStroker>;
using OutlineGlyph = std::unique_ptr<FT_GlyphRec_, DoneGlyph>;

// The face is this thread's until it is let go.
class LockedFace {
public:
    explicit LockedFace(cairo_scaled_font_t* font)
        : font_{font}, face_{cairo_ft_scaled_font_lock_face(font)} {}
    ~LockedFace() { cairo_ft_scaled_font_unlock_face(font_); }
    LockedFace(const LockedFace&) = delete;
    LockedFace& operator=(const LockedFace&) = delete;

    [[nodiscard]] FT_Face operator->() const { return face_; }
    [[nodiscard]] FT_Face get() const { return face_; }

private:
    cairo_scaled_font_t* font_;
    FT_Face face_;
};

// The band around a letter, in parts of design units; nothing when the letter has no outline.
OutlineGlyph bandOf(const LockedFace& face, unsigned long glyph, double reach) {
    if (FT_Load_Glyph(face.get(), static_cast<FT_UInt>(glyph), FT_LOAD_NO_SCALE) != 0 ||
        face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) {
        return {};
    }
    FT_Stroker made = nullptr;
    FT_Glyph letter = nullptr;
    if (FT_Stroker_New(face->glyph->library, &made) != 0) {
        return {};
    }
    const Stroker stroker{made};
    if (FT_Get_Glyph(face->glyph, &letter) != 0) {
        return {};
    }
    const FT_Matrix finer{partsOfUnit * one, 0, 0, partsOfUnit * one};
    FT_Glyph_Transform(letter, &finer, nullptr);
    FT_Stroker_Set(stroker.get(), std::lround(reach * face->units_per_EM * partsOfUnit),
                   FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
    (void)FT_Glyph_Stroke(&letter, stroker.get(), 1); // a letter that cannot be stroked stays one
    return OutlineGlyph{letter};
}

cairo_t* contextOf(void* user) {
    return static_cast<cairo_t*>(user);
}

int moveTo(const FT_Vector* to, void* user) {
    cairo_close_path(contextOf(user));
    cairo_move_to(contextOf(user), static_cast<double>(to->x), static_cast<double>(to->y));
    return 0;
}

int lineTo(const FT_Vector* to, void* user) {
    cairo_line_to(contextOf(user), static_cast<double>(to->x), static_cast<double>(to->y));
    return 0;
}

int curveTo(const FT_Vector* a, const FT_Vector* b, const FT_Vector* to, void* user) {
    cairo_curve_to(contextOf(user), static_cast<double>(a->x), static_cast<double>(a->y),
                   static_cast<double>(b->x), static_cast<double>(b->y), static_cast<double>(to->x),
                   static_cast<double>(to->y));
    return 0;
}

// A curve of second degree as one of third.
int conicTo(const FT_Vector* control, const FT_Vector* to, void* user) {
    double x = 0.0;
    double y = 0.0;
    cairo_get_current_point(contextOf(user), &x, &y);
    const auto between = [](double end, FT_Pos middle) {
        return end + 2.0 / 3.0 * (static_cast<double>(middle) - end);
    };
    const auto toX = static_cast<double>(to->x);
    const auto toY = static_cast<double>(to->y);
    cairo_curve_to(contextOf(user), between(x, control->x), between(y, control->y),
                   between(toX, control->x), between(toY, control->y), toX, toY);
    return 0;
}

cairo_status_t drawBand(cairo_scaled_font_t* halo, unsigned long glyph, cairo_t* context,
                        cairo_text_extents_t* /*extents*/) {
    const auto* letters = static_cast<const Letters*>(
        cairo_font_face_get_user_data(cairo_scaled_font_get_font_face(halo), &lettersKey));
    const LockedFace face{letters->font.get()};
    const OutlineGlyph band = bandOf(face, glyph, letters->reach);
    if (!band) {
        return CAIRO_STATUS_SUCCESS;
    }
    const double scale = 1.0 / partsOfUnit / face->units_per_EM;
    cairo_scale(context, scale, -scale); // letters stand upwards
    const FT_Outline_Funcs into{moveTo, lineTo, conicTo, curveTo, 0, 0};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): FreeType's way to derive
    FT_Outline_Decompose(&reinterpret_cast<FT_OutlineGlyph>(band.get())->outline, &into, context);
    cairo_fill(context);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

CairoFace haloFaceFor(cairo_scaled_font_t* letters, double reach) {
    CairoFace face{cairo_user_font_face_create()};
    // The face's own from here on, for as long as Cairo keeps it.
    auto* const source = std::make_unique<Letters>(
                             Letters{CairoScaledFont{cairo_scaled_font_reference(letters)}, reach})
                             .release();
    cairo_font_face_set_user_data(face.get(), &lettersKey, source, [](void* data) {
        std::unique_ptr<Letters>{static_cast<Letters*>(data)}.reset();
    });
    cairo_user_font_face_set_render_glyph_func(face.get(), drawBand);
    return face;
}

} // namespace maps
