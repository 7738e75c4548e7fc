package org.dealgate.approval.authority;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/authorities}: the limits that are set. Whoever is not named has none. */
@RestController
@RequestMapping("/api/authorities")
class AuthoritiesApi {

    /** @param currency of every value */
    record Answer(String currency, List<Item> items) {}

    record Item(
            Holder.Kind kind,
            String holder,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal value,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal discountPercent) {

        static Item of(Map.Entry<Holder, Limit> set) {
            Holder holder = set.getKey();
            Limit limit = set.getValue();
            return new Item(holder.kind(), holder.id(), limit.value(), limit.discountPercent());
        }
    }

    record Wanted(@Nullable BigDecimal value, @Nullable BigDecimal discountPercent) {}

    private final Authorities authorities;

    AuthoritiesApi(Authorities authorities) {
        this.authorities = authorities;
    }

    @GetMapping
    Answer all() {
        return new Answer(
                authorities.currency(),
                authorities.all().entrySet().stream().map(Item::of).toList());
    }

    @PutMapping("/people/{id}")
    Item limitPerson(@PathVariable String id, @RequestBody Wanted wanted) {
        return limit(Holder.person(id), wanted);
    }

    @PutMapping("/positions/{key}")
    Item limitPosition(@PathVariable String key, @RequestBody Wanted wanted) {
        return limit(Holder.position(key), wanted);
    }

    @DeleteMapping("/people/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void liftPerson(@PathVariable String id) {
        authorities.lift(Holder.person(id));
    }

    @DeleteMapping("/positions/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void liftPosition(@PathVariable String key) {
        authorities.lift(Holder.position(key));
    }

    private Item limit(Holder holder, Wanted wanted) {
        return Item.of(Map.entry(holder, authorities.limit(holder, wanted.value(), wanted.discountPercent())));
    }
}
